/** The order's page, or a page of its own below it, for whoever opened it by its link or by their account. */
export const orderPath = (number: string, secret: string | null, below = ''): string =>
  `/orders/${number}${below}${secret === null ? '' : `?secret=${encodeURIComponent(secret)}`}`;
