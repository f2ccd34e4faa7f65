const TURN_MS = 10_000;

/** One timer for everything on the screen that counts down. */
export class ServerClock {
  private readonly offsetMs: () => number;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private nowMs: number;

  constructor(offsetMs: () => number) {
    this.offsetMs = offsetMs;
    this.nowMs = Date.now() + offsetMs();
  }

  readonly now = (): number => this.nowMs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.turn(), TURN_MS);
    // The offset is learned from the first answer, which may have come since the clock was made.
    this.nowMs = Date.now() + this.offsetMs();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  };

  private turn(): void {
    this.nowMs = Date.now() + this.offsetMs();
    for (const listener of this.listeners) listener();
  }
}
