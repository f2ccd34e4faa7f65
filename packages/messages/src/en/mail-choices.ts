import type { OptionalMail } from '@sweetspot/domain/mails/optional-mails';

interface OptionalMailWords {
  /** The switch on the account page. */
  readonly name: string;
  readonly hint: string;
  /** "You get a mail …", after an address. */
  readonly wanted: (email: string) => string;
  readonly refused: (email: string) => string;
}

/** Which mails somebody gets beside those they need. */
export const words = {
  title: 'Mails you can do without',
  lede: 'Mails about where an order stands, its money and your account always come. Everything else is yours to choose.',
  unverified: 'Confirm your e-mail address first: until then it may be somebody else’s.',
  failed: 'Your choices did not load. Open the page again.',
  unexpected: 'That did not work, through no fault of yours. Try again.',
  kinds: {
    order_progress: {
      name: 'When baking begins',
      hint: 'A short mail when the kitchen starts on your cake. Your order’s page shows it in any case.',
      wanted: (email) => `${email} gets a mail when the kitchen starts on a cake.`,
      refused: (email) => `${email} gets no mail any more when the kitchen starts on a cake.`,
    },
    reviews: {
      name: 'About reviews',
      hint: 'The question how a cake was, in the mail that it arrived; and a mail when a store answers what you said.',
      wanted: (email) => `${email} is asked how a cake was, and gets a mail when a store answers a review.`,
      refused: (email) => `${email} is asked for no reviews any more, and gets no mail when a store answers one.`,
    },
    occasions: {
      name: 'Before your occasions',
      hint: 'A mail some days before each occasion that you keep, with cakes that can be ready for it.',
      wanted: (email) => `${email} gets a mail before the occasions that you keep.`,
      refused: (email) => `${email} gets no mail before occasions any more. They stay in your account.`,
    },
  } satisfies Readonly<Record<OptionalMail, OptionalMailWords>>,

  pageTitle: 'Fewer mails',
  stop: 'Stop these mails',
  stopped: 'These mails have stopped',
  stillComes:
    'What an order cannot do without still comes: that it was placed, accepted, cancelled or is on its way, and what happens to its money.',
  again: 'Send them again',
  linkBroken: 'This link does not work',
  linkBrokenHelp: 'Open the link at the foot of a newer mail, or choose your mails on your account page.',
  loadFailed: 'The page did not load. Nothing has changed: try again.',
  toAccount: 'Your account',
};
