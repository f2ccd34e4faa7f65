/** Two soft strikes, a third apart: heard across a kitchen, bearable for an hour. */
const STRIKES = [
  { hertz: 880, atSeconds: 0 },
  { hertz: 1108.7, atSeconds: 0.22 },
] as const;
const RING_EVERY_MS = 3500;
const FADE_SECONDS = 1.4;

/** `blocked`: a browser keeps pages quiet until somebody has touched them. `none`: the device has no way to sound. */
export type Sound = 'on' | 'blocked' | 'none';

/** The console's bell: it strikes for as long as it rings, and from the moment that it may. */
export class Bell {
  private context: AudioContext | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly sound = (): Sound => {
    if (this.context === null) return 'none';
    return this.context.state === 'running' ? 'on' : 'blocked';
  };

  /** Tries without a gesture: the desktop app may ring at once, a browser that knows the site too. */
  open(): void {
    if (this.context !== null) return;
    try {
      this.context = new AudioContext();
    } catch {
      // No sound card, or a browser without sound: the screen says so.
      return;
    }
    this.context.addEventListener('statechange', () => {
      if (this.timer !== undefined) this.strike();
      for (const listener of this.listeners) listener();
    });
    for (const listener of this.listeners) listener();
  }

  /** At any touch of the page, which is what browsers wait for. A device that took the sound away gives it back so too. */
  readonly wake = (): void => {
    if (this.sound() === 'blocked') void this.context?.resume().catch(() => undefined);
  };

  /** Strikes once, so that somebody hears whether the bell can be heard. */
  async test(): Promise<void> {
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

  /** Once, for what is to be seen and does not ring on. */
  strike(): void {
    const { context } = this;
    if (context === null || this.sound() !== 'on') return;
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
