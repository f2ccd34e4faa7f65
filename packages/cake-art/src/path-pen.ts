import type { ScreenPoint } from './geometry/tiers.ts';
import { n } from './svg.ts';

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function joined(numbers: readonly string[]): string {
  return numbers.reduce((text, number) => (text === '' || number.startsWith('-') ? text + number : `${text} ${number}`), '');
}

/**
 * Writes path data in steps from point to point, which is a third shorter than in places on the canvas. The pen stands
 * where the rounded steps have brought it, so rounding never adds up.
 */
export class PathPen {
  #x = 0;
  #y = 0;
  #data = '';

  get isEmpty(): boolean {
    return this.#data === '';
  }

  /** Path data may begin with a step only if there is none before it, so the first move is absolute. */
  move(to: ScreenPoint): this {
    return this.#write(this.#data === '' ? 'M' : 'm', [to]);
  }

  line(to: ScreenPoint): this {
    return this.#write('l', [to]);
  }

  /** Straight up or down. */
  upright(toY: number): this {
    this.#data += `v${n(toY - this.#y)}`;
    this.#y = tenth(this.#y + tenth(toY - this.#y));
    return this;
  }

  quad(control: ScreenPoint, to: ScreenPoint): this {
    return this.#write('q', [control, to]);
  }

  curve(first: ScreenPoint, second: ScreenPoint, to: ScreenPoint): this {
    return this.#write('c', [first, second, to]);
  }

  close(): string {
    return `${this.#data}z`;
  }

  toString(): string {
    return this.#data;
  }

  #write(command: string, points: readonly ScreenPoint[]): this {
    this.#data += command + joined(points.flatMap((point) => [n(point.x - this.#x), n(point.y - this.#y)]));
    const to = points.at(-1);
    if (to !== undefined) {
      this.#x = tenth(this.#x + tenth(to.x - this.#x));
      this.#y = tenth(this.#y + tenth(to.y - this.#y));
    }
    return this;
  }
}
