import { words as bell } from './console/bell.ts';
import { words as form } from './console/cake-form.ts';
import { words as list } from './console/cakes.ts';
import { words as frame } from './console/frame.ts';
import { words as options } from './console/options.ts';
import { words as orders } from './console/orders.ts';
import { words as settings } from './console/settings.ts';
import { words as signIn } from './console/sign-in.ts';
import { words as store } from './console/store.ts';

/** The store console's own words. */
export const consoleWords = {
  frame: { ...frame, ...signIn, signIn, bell, notice: bell.notice, ...store, settings },
  orders,
  cakes: { list, form, library: options, prices: options.prices },
};
