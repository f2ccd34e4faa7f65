import { isWithinReach } from '@sweetspot/domain/text/calendar-reach';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What people come with: the day, and for how many. It lives in the address bar and goes along from page to page, so that nothing asks twice. */
export interface Asked {
  /** A local date, YYYY-MM-DD. */
  readonly readyBy: string | null;
  readonly serves: number | null;
}

const MOST_GUESTS = 1000;

/** Whatever is no day and no number of guests is left out: addresses are typed, cut and kept for years. */
export function askedFrom(params: URLSearchParams): Asked {
  const day = params.get('readyBy');
  const guests = params.get('serves') ?? '';
  return {
    readyBy: day !== null && isDate(day) ? day : null,
    serves: /^\d{1,4}$/.test(guests) && Number(guests) >= 1 && Number(guests) <= MOST_GUESTS ? Number(guests) : null,
  };
}

function isDate(text: string): boolean {
  return (
    isWithinReach(text) &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

/** The path with what was asked behind it; a path that already says it keeps its own. */
export function withAsked(path: string, { readyBy, serves }: Asked): string {
  const [bare = '', search = ''] = path.split('?');
  const params = new URLSearchParams(search);
  if (readyBy !== null && !params.has('readyBy')) params.set('readyBy', readyBy);
  if (serves !== null && !params.has('serves')) params.set('serves', String(serves));
  return params.size === 0 ? bare : `${bare}?${params}`;
}

/** What this page's address asks, and links that keep asking it. */
export function useAsked(): Asked & { readonly linkTo: (path: string) => string } {
  const [params] = useSearchParams();
  return useMemo(() => {
    const asked = askedFrom(params);
    return { ...asked, linkTo: (path) => withAsked(path, asked) };
  }, [params]);
}
