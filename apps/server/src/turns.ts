import { AppError } from '@sweetspot/domain/errors/app-error';

export interface TurnLimits {
  /** How many run at once. */
  readonly running: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
  readonly longestWaitMs: number;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

export interface Turns {
  /** Resolves to what ends the turn, once it begins. Throws RATE_LIMITED when the line is too long, or has not moved up in time. */
  take(who: string): Promise<() => void>;
}

const RETRY_AFTER_SECONDS = 2;

/** Lets each caller do so much at a time; whoever sends more waits here, where waiting costs nobody a connection. */
export function createTurns({ running: most, waiting: mostWaiting, longestWaitMs }: TurnLimits): Turns {
  const lines = new Map<string, Line>();
  const refuse = () => new AppError('RATE_LIMITED', { retryAfterSeconds: RETRY_AFTER_SECONDS });

  const end = (who: string, line: Line) => {
    const next = line.waiting.shift();
    if (next) return next();
    line.running -= 1;
    if (line.running === 0) lines.delete(who);
  };

  return {
    async take(who) {
      const line = lines.get(who) ?? { running: 0, waiting: [] };
      lines.set(who, line);
      let isOver = false;
      const leave = () => {
        if (!isOver) end(who, line);
        isOver = true;
      };
      if (line.running < most) {
        line.running += 1;
        return leave;
      }
      if (line.waiting.length >= mostWaiting) throw refuse();
      await new Promise<void>((resolve, reject) => {
        const begin = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          line.waiting.splice(line.waiting.indexOf(begin), 1);
          reject(refuse());
        }, longestWaitMs);
        line.waiting.push(begin);
      });
      return leave;
    },
  };
}
