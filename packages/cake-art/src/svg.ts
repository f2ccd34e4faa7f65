import { hashText } from './seed.ts';

function short(rounded: number): string {
  const text = rounded.toString();
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/** One decimal is finer than a device pixel at every size we draw, and keeps a drawing small. */
export function n(value: number): string {
  return short(Math.round(value * 10) / 10);
}

/** Two decimals, for factors such as scale and opacity. */
export function factor(value: number): string {
  return short(Math.round(value * 100) / 100);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** XML forbids most control characters and lone surrogates even when escaped, so they are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

export interface Stop {
  readonly at: number;
  readonly colour: string;
  readonly opacity?: number | undefined;
}

function stopsMarkup(stops: readonly Stop[]): string {
  return stops
    .map(({ at, colour, opacity }) => {
      const alpha = opacity === undefined ? '' : ` stop-opacity="${factor(opacity)}"`;
      return `<stop offset="${factor(at)}" stop-color="${colour}"${alpha}/>`;
    })
    .join('');
}

/**
 * The definitions of one drawing. Each is written once however often it is asked for, and only if it is. Ids carry a
 * prefix of their own, because many drawings stand inline in one page and ids are the page's.
 */
export class Definitions {
  readonly #prefix: string;
  readonly #ids = new Map<string, string>();
  readonly #markup: string[] = [];

  /** Nothing may be said at length: fewer stops to a gradient, fewer layers to a shadow. */
  readonly isTerse: boolean;

  constructor(prefix: string, isTerse = false) {
    this.#prefix = prefix;
    this.isTerse = isTerse;
  }

  /** The id of the definition, made now if this is the first time the key is used. */
  id(key: string, make: (id: string) => string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.#prefix}${this.#ids.size.toString(36)}`;
    this.#ids.set(key, id);
    this.#markup.push(make(id));
    return id;
  }

  linear(stops: readonly Stop[], direction = 'x2="1" y2="0"'): string {
    const body = stopsMarkup(stops);
    const id = this.id(
      `linear ${direction} ${body}`,
      (made) => `<linearGradient id="${made}" x1="0" y1="0" ${direction}>${body}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  radial(stops: readonly Stop[], centre = 'cx=".36" cy=".3" r=".75"'): string {
    const body = stopsMarkup(stops);
    const id = this.id(`radial ${centre} ${body}`, (made) => `<radialGradient id="${made}" ${centre}>${body}</radialGradient>`);
    return `url(#${id})`;
  }

  /** A path that is painted more than once, as a use of it with the attributes given. */
  path(data: string, attributes: string): string {
    const id = this.id(`path ${data}`, (made) => `<path id="${made}" d="${data}"/>`);
    return `<use href="#${id}" ${attributes}/>`.replace(' />', '/>');
  }

  clip(shape: string): string {
    return `url(#${this.id(`clip ${shape}`, (made) => `<clipPath id="${made}">${shape}</clipPath>`)})`;
  }

  /** A shape drawn once and stamped many times. */
  symbol(key: string, make: () => string): string {
    return this.id(`symbol ${key}`, (made) => `<g id="${made}">${make()}</g>`);
  }

  /** The symbol at another size; what is stamped often at one size is then written in half the letters. */
  sized(symbol: string, width: number, height = width): string {
    const scale = `${factor(width)} ${factor(height)}`;
    if (scale === '1 1') return symbol;
    return this.id(`sized ${symbol} ${scale}`, (made) => `<g id="${made}"><use href="#${symbol}" transform="scale(${scale})"/></g>`);
  }

  toString(): string {
    return this.#markup.length === 0 ? '' : `<defs>${this.#markup.join('')}</defs>`;
  }
}

export interface Stamp {
  readonly x: number;
  readonly y: number;
  readonly turn?: number | undefined;
  readonly scale?: number | undefined;
}

export function stamp(id: string, { x, y, turn = 0, scale = 1 }: Stamp): string {
  const rotate = Math.round(turn) === 0 ? '' : `rotate(${Math.round(turn)})`;
  const size = factor(scale);
  const resize = size === '1' ? '' : `scale(${size})`;
  if (rotate === '' && resize === '') return `<use href="#${id}" x="${Math.round(x)}" y="${Math.round(y)}"/>`;
  return `<use href="#${id}" transform="translate(${Math.round(x)} ${Math.round(y)})${rotate}${resize}"/>`;
}

/** Between the drawings of one page, each with a name of its own. */
export function shortPrefix(name: string): string {
  return prefixOf(name, 5);
}

/** In a file of its own, where a drawing meets no other. */
export function prefixFor(name: string): string {
  return prefixOf(name, 3);
}

function prefixOf(name: string, letters: number): string {
  return `c${(hashText(name) % 36 ** letters).toString(36).padStart(letters, '0')}`;
}
