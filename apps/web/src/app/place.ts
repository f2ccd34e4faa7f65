import type { UnnamedPlace } from '@sweetspot/messages';

/** Where a cake is wanted, near enough to sort and filter by. */
export interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Plain, and readable by scripts: it remembers a town for the next visit, nothing of the person. */
export const PLACE_COOKIE = 'sweetspot-place';

const COOKIE_DAYS = 180;
const PATTERN = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),([^\p{C}]{1,80})$/u;

/** As the address bar and the cookie keep it: `16.696,74.246,Kolhapur`. Three decimals are a street or two, and no more of anybody's home. */
export function placeText({ name, latitude, longitude }: Place): string {
  return `${latitude.toFixed(3)},${longitude.toFixed(3)},${name.slice(0, 80)}`;
}

/** Null for anything that is not a place: addresses and cookies are typed by anybody. */
export function placeOf(text: string | null | undefined): Place | null {
  const match = PATTERN.exec(text ?? '');
  if (!match) return null;
  const [latitude, longitude, name] = [Number(match[1]), Number(match[2]), (match[3] ?? '').trim()];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && name !== '' ? { name, latitude, longitude } : null;
}

/** What is remembered of a saved address, in a cookie and in links that are shared: the town's name and a point a street or two wide, never its label or street. */
export function placeOfAddress({ city, latitude, longitude }: { readonly city: string } & Point): Place {
  const name = city.replaceAll(/\p{C}/gu, '').trim().slice(0, 80);
  return { name, latitude, longitude };
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point that no lookup named. */
export const placeAt = (name: UnnamedPlace, { latitude, longitude }: Point): Place => ({ name, latitude, longitude });

/** The part of a place that procedures ask for; every screen asks with the same figures, so that what is loaded is found again. */
export function pointOf(place: Place | null): Point | null {
  return place && { latitude: place.latitude, longitude: place.longitude };
}

export function rememberedPlace(): Place | null {
  const written = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${PLACE_COOKIE}=`));
  if (written === undefined) return null;
  try {
    return placeOf(decodeURIComponent(written.slice(PLACE_COOKIE.length + 1)));
  } catch {
    return null;
  }
}

export function rememberPlace(place: Place): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${PLACE_COOKIE}=${encodeURIComponent(placeText(place))}; path=/; max-age=${COOKIE_DAYS * 86_400}; samesite=lax${secure}`;
}

export function forgetPlace(): void {
  document.cookie = `${PLACE_COOKIE}=; path=/; max-age=-1; samesite=lax`;
}
