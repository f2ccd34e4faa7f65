/** What a device says of the shop once it stands among its apps. */
export const installedEn = {
  description: 'Cakes made to order by bakeries near you: design one, order it, and follow it to the door.',
  cakes: 'Find a cake',
  orders: 'My orders',
  cart: 'Cart',
};

export type InstalledWords = typeof installedEn;
