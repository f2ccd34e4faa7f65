import type { Words } from '../../app/words.ts';

const told = (name: string): string | undefined => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;

/** The operator's own map pictures, which the server tells in the page; nothing for the built-in outline. */
export function mapTiles(words: Words<'stores'>): { readonly tilesUrl?: string; readonly tilesNote?: string } {
  const tilesUrl = told('map-tiles');
  if (tilesUrl === undefined) return {};
  return { tilesUrl, tilesNote: told('map-tiles-attribution') ?? words.tilesFrom(new URL(tilesUrl).hostname) };
}
