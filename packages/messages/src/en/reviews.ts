import { counted } from '../language.ts';

/** What customers say of a cake or of all of a store's. */
export const words = {
  reviews: 'What people say',
  noReviews: 'Nobody has reviewed it yet.',
  wordless: (count: number, average: string, besides: number) =>
    `${counted(count, 'en', besides > 0 ? { one: 'more customer', other: 'more customers' } : { one: 'customer', other: 'customers' })} left stars without words: ${average} of 5${count > 1 ? ' on average' : ''}.`,
  reviewBy: (name: string, date: string) => `${name}, ${date}`,
  stars: (count: number) => `${count} of 5 stars`,
  photoBy: (name: string) => `Photo by ${name}`,
  storeReplied: (date: string) => `The store answered, ${date}`,
  all: (count: number) => (count === 1 ? 'Read the review on a page of its own' : `Read all ${count} reviews`),
};
