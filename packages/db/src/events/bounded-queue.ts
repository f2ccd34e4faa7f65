export type BoundedQueue<T> = {
  push(item: T): void;
  /** What was pushed, in order, until the signal aborts or the queue is closed. One reader. */
  items(): AsyncGenerator<T, void, undefined>;
  close(): void;
};

type BoundedQueueOptions<T> = {
  /** What a reader may leave unread. */
  longest: number;
  /** Stands for all that a reader left unread, the newest last; it is told once. */
  tooMany: (newest: T) => T;
  signal: AbortSignal;
};

/** Between what comes when it wants and a reader who takes it at leisure: memory stays bounded however slow the reader is. */
export function createBoundedQueue<T>({ longest, tooMany, signal }: BoundedQueueOptions<T>): BoundedQueue<T> {
  let queue: T[] = [];
  /** Whether all that is in the queue is the one item that stands for too many. */
  let isCut = false;
  let isClosed = signal.aborted;
  let wake: () => void = () => undefined;
  const close = () => {
    isClosed = true;
    queue = [];
    signal.removeEventListener('abort', close);
    wake();
  };
  signal.addEventListener('abort', close);
  return {
    push(item) {
      if (isClosed) return;
      isCut ||= queue.length >= longest;
      if (isCut) queue = [tooMany(item)];
      else queue.push(item);
      wake();
    },
    async *items() {
      while (!isClosed) {
        const item = queue.shift();
        if (item === undefined) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        isCut = false;
        yield item;
      }
    },
    close,
  };
}
