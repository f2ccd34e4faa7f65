import { counted } from '../language.ts';
import type { OperatorFacts, ReadPage } from '../operator-facts.ts';

/** What SweetSpot is, how it works, where it delivers, and help. */
export const words = {
  toCakes: 'See all cakes',
  toContact: 'Write to us',
  pages: {
    about: ({ name, address }: OperatorFacts): ReadPage => ({
      title: 'About SweetSpot',
      description: 'A marketplace for made-to-order cakes from bakeries near you: what it is, who bakes, and who runs it.',
      lede: 'Cakes made to order, by bakeries near you, drawn as you choose them.',
      sections: [
        {
          heading: 'What it is',
          text: [
            'You pick a cake and make it yours: size, shape, flavour, colour, the words on it. The drawing changes with every choice, and the bakery sees the very same drawing on your order.',
            'Every allergen and every rupee is shown before you pay. What you saw is what is made and what is charged.',
          ],
        },
        {
          heading: 'Who bakes',
          text: [
            'Bakeries that hold an FSSAI licence or registration. We look at it before a bakery’s page opens. Each sets its own cakes, prices, hours and the distance it delivers to, and is the seller of what you order there.',
          ],
        },
        {
          heading: 'Who runs it',
          text: [`SweetSpot is run by ${name}, ${address}. The marketplace brings your order and your money to the bakery.`],
        },
      ],
    }),
    how: (): ReadPage => ({
      title: 'How it works',
      description: 'From the first choice to the door: how to design a cake, hold a slot, pay, follow it, change or cancel it.',
      lede: 'From the first choice to the door, in six steps.',
      sections: [
        {
          heading: '1. Say when and where',
          text: ['Give the day, the town or PIN code, and for how many. You see cakes that a bakery near you can make.'],
        },
        {
          heading: '2. Make it yours',
          text: [
            'Choose size, flavour, shape and words. Price, allergens and the drawing follow each choice. What cannot be made is explained beside the choice.',
          ],
        },
        {
          heading: '3. Hold a time',
          text: ['A delivery or pick-up time is a promise. Checkout holds it for ten minutes while you pay, and nobody else can take it.'],
        },
        {
          heading: '4. Pay',
          text: [
            'Money of a card or wallet is set aside when you order, and taken only when the bakery accepts. If it cannot make your cake, nothing is taken. Some orders can be paid in cash on receipt.',
          ],
        },
        {
          heading: '5. Follow it',
          text: ['Your order has a page that tells each step as it happens. It opens by the link in your mail, with no account.'],
        },
        {
          heading: '6. Changes of mind',
          text: [
            'Until what date you can cancel, and how much you get back, is shown before you pay and stands on your order’s page. You can also ask the bakery for a change there; it tells you the new price first.',
          ],
        },
      ],
    }),
    help: ({ phone, hours }: OperatorFacts): ReadPage => ({
      title: 'Help',
      description: 'Answers to what is asked most: finding an order, changes, cancelling, money back, allergies, your account.',
      lede: 'What is asked most. If yours is not here, write to us.',
      sections: [
        {
          heading: 'Where is my order?',
          text: [
            'Open the link in any mail about it, or sign in and look under your orders. The page shows where it stands and the bakery’s telephone number.',
          ],
        },
        {
          heading: 'I want to change or cancel it',
          text: [
            'Both are on the order’s page. Before the bakery accepts, cancelling is free. Afterwards the dates on the page hold. Once baking has begun, please call the bakery.',
          ],
        },
        {
          heading: 'When do I get my money back?',
          text: [
            'We give it back to the card or wallet you paid with as soon as the refund is decided. Banks may take some days to show it.',
          ],
        },
        {
          heading: 'Something was wrong with my cake',
          text: [
            'Call the bakery first: its number is on the order’s page, and it can often help at once. Or choose “Report a problem” on that page, with photos if you like: the bakery answers, and if that does not settle it, we decide.',
          ],
        },
        {
          heading: 'I have an allergy',
          text: [
            'Each cake says what it contains and may contain after your choices. Save your allergies in your account and we warn you before you add a cake. Kitchens handle many ingredients: with a severe allergy, talk to the bakery before you order.',
          ],
        },
        {
          heading: 'Do I need an account?',
          text: ['No. With one, your addresses, allergies and orders are kept for the next time.'],
        },
        { heading: 'May I call?', text: [`${phone}, ${hours}.`] },
      ],
    }),
  },
  areas: {
    title: 'Where we deliver',
    description: 'The towns with bakeries on SweetSpot, and how many of them deliver.',
    lede: 'Each bakery says how far it brings its cakes. Give your address at checkout, or look near you: you are told at once whether one comes to your door.',
    bakeries: (count: number) => counted(count, 'en', { one: 'bakery', other: 'bakeries' }),
    deliver: (count: number, furthestKm: number) =>
      count === 0 ? 'For pick-up only' : `${counted(count, 'en', { one: 'delivers', other: 'deliver' })}, up to ${furthestKm} km`,
    none: 'No bakery is open yet',
    noneHint: 'Come back soon, or sell your own cakes here.',
    nearMe: 'Look near another place',
  },
};
