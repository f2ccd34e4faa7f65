import { findOrdersInput, type FindOrders } from '@sweetspot/domain/orders/inputs';
import { addressWords } from '../../app/address-words.ts';

/** What an address asks for; whatever in it nobody could have chosen is left out. */
export function ordersAskedIn(params: URLSearchParams): FindOrders {
  const { words, standing, from, to } = findOrdersInput.shape;
  const typed = (name: string): string | null => params.get(name) || null;
  return {
    words: words.safeParse(addressWords(params, 'find')).data ?? '',
    standing: standing.safeParse(typed('standing')).data ?? null,
    from: from.safeParse(typed('from')).data ?? null,
    to: to.safeParse(typed('to')).data ?? null,
  };
}

/** The loader and the screen must ask the very same. */
export const ordersPage = (asked: FindOrders) => ({ ...asked, limit: 12 });

export const isAsking = ({ words, standing, from, to }: FindOrders): boolean =>
  words !== '' || standing !== null || from !== null || to !== null;
