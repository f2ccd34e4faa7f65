import type { AfterWords } from './words.ts';

export const EN_AFTER: AfterWords = {
  order_links: {
    subject: () => 'Your orders on SweetSpot',
    title: ({ orders }) => (orders.length === 1 ? 'The link to your order' : 'The links to your orders'),
    paragraphs: () => ['Each opens without an account. Share it only with whom may see what you ordered and paid.'],
    button: () => 'Open your order',
  },
  order_nearly_there: {
    subject: ({ orderNumber }) => `Order ${orderNumber} is five minutes away`,
    title: () => 'Your cake is about five minutes away',
    paragraphs: ({ storeName, estimatedArrival, receivedBy }) =>
      receivedBy === null
        ? [
            `It should be there around ${estimatedArrival}. Please keep the telephone near, and a level place free.`,
            `If you cannot be there, call ${storeName} now.`,
          ]
        : [
            `It should be with ${receivedBy} around ${estimatedArrival}. The courier asks for them, not for you.`,
            `If they cannot be there, call ${storeName} now.`,
          ],
    button: () => 'Follow your order',
  },
  occasion_reminder: {
    subject: ({ occasion, date }) => `${occasion}: ${date}`,
    title: ({ occasion, daysAway }) => `${occasion} is ${daysAway === 0 ? 'today' : daysAway === 1 ? 'tomorrow' : `in ${daysAway} days`}`,
    paragraphs: ({ occasion, date, forWhom, place, note }) => [
      forWhom === '' ? `${occasion} is on ${date}.` : `${occasion} is on ${date}, for ${forWhom}.`,
      place === null
        ? 'We have looked out cakes for it that can be ready by then.'
        : `We have looked out cakes for it that can be ready by then around ${place}.`,
      ...(note === '' ? [] : ['You wrote to yourself:']),
    ],
    button: () => 'See the cakes',
  },
  review_replied: {
    subject: ({ storeName }) => `${storeName} answered your review`,
    title: ({ storeName }) => `${storeName} answered your review`,
    paragraphs: ({ storeName, cakeName }) => [`Of what you said of ${cakeName}, ${storeName} says:`],
    button: () => 'Open your review',
  },
  review_hidden: {
    subject: ({ orderNumber }) => `Your review of order ${orderNumber} is no longer shown`,
    title: () => 'Your review is no longer shown',
    paragraphs: ({ cakeName }) => [
      `We took what you said of ${cakeName} off its page. Its stars no longer count. Nobody but you can read it any more. The reason:`,
    ],
    button: () => 'Open your review',
  },
  review_photo_removed: {
    subject: ({ orderNumber }) => `The photo of your review of order ${orderNumber} was taken down`,
    title: () => 'The photo of your review was taken down',
    paragraphs: ({ cakeName }) => [
      `The photo that you gave with what you said of ${cakeName} is shown to nobody any more. Your words and stars stay. The reason:`,
    ],
    button: () => 'Open your review',
  },
};
