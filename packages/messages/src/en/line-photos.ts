/** A customer's own picture on a cake of the cart or of an order. */
export const words = {
  open: (group: string) => `${group}: open your picture large`,
};
