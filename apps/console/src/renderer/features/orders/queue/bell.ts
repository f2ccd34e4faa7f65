/** Two soft strikes, a third apart: heard across a kitchen, bearable for an hour. */
const STRIKES = [
  { hertz: 880, atSeconds: 0 },
  { hertz: 1108.7, atSeconds: 0.22 },
] as const;
const RING_EVERY_MS = 3500;
const FADE_SECONDS = 1.4;

/** The console's bell. A browser keeps it quiet until somebody has touched the page. */
export class Bell {
  private context: AudioContext | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly isMuted = (): boolean => this.context?.state !== 'running';

  /** Tries without a gesture: the desktop app may ring at once, a browser that knows the site too. */
  open(): void {
    if (this.context !== null) return;
    this.context = new AudioContext();
    this.context.addEventListener('statechange', () => this.listeners.forEach((listener) => listener()));
  }

  async turnOn(): Promise<void> {
    this.open();
    await this.context?.resume();
    this.strike();
  }

  setRinging(isRinging: boolean): void {
    if (!isRinging) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    if (this.timer !== undefined) return;
    this.strike();
    this.timer = setInterval(() => this.strike(), RING_EVERY_MS);
  }

  private strike(): void {
    const { context } = this;
    if (context === null || this.isMuted()) return;
    for (const { hertz, atSeconds } of STRIKES) {
      const tone = context.createOscillator();
      const loudness = context.createGain();
      const start = context.currentTime + atSeconds;
      tone.frequency.value = hertz;
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(0.35, start + 0.01);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + FADE_SECONDS);
      tone.connect(loudness).connect(context.destination);
      tone.start(start);
      tone.stop(start + FADE_SECONDS);
    }
  }
}
