import { packageManagersAlive } from './package-managers.ts';

type Stop = () => Promise<void>;

/**
 * What this process started, stopped in reverse order at Ctrl-C, SIGTERM, a closed terminal or a failure.
 * A second Ctrl-C does not wait.
 */
export class Lifetime {
  private readonly stops: Stop[] = [];
  private ending: Promise<never> | undefined;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.ending) process.exit(130);
        void this.end(0);
      });
    }
    const isHeld = packageManagersAlive();
    setInterval(() => isHeld() || void this.end(0), 500).unref();
  }

  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  onStop(stop: Stop): void {
    this.stops.push(stop);
  }

  end(code: number): Promise<never> {
    this.ending ??= this.stopAll(code);
    return this.ending;
  }

  private async stopAll(code: number): Promise<never> {
    let exitCode = code;
    for (const stop of this.stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        exitCode ||= 1;
      }
    }
    process.exit(exitCode);
  }
}
