const TURN_MS = 10_000;

/** One timer for everything on the screen that counts down. */
export class ServerClock {
  private readonly offsetMs: () => number;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private nowMs: number;
  private knownOffsetMs: number;

  constructor(offsetMs: () => number) {
    this.offsetMs = offsetMs;
    this.knownOffsetMs = offsetMs();
    this.nowMs = Date.now() + this.knownOffsetMs;
  }

  readonly now = (): number => this.nowMs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.turn(), TURN_MS);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  };

  /** The offset is learned with an answer: a device whose clock is wrong must not show the wrong day until the next turn. */
  readonly heedOffset = (): void => {
    if (this.offsetMs() !== this.knownOffsetMs) this.turn();
  };

  private turn(): void {
    this.knownOffsetMs = this.offsetMs();
    this.nowMs = Date.now() + this.knownOffsetMs;
    for (const listener of this.listeners) listener();
  }
}
