import type { OperatorFacts, ReadPage } from '../operator-facts.ts';

/** What is promised about data and orders, and who settles complaints. */
export const words = {
  toContact: 'Write to us',
  complain: 'Make a complaint',
  pages: {
    privacy: ({ name, address, email, officer }: OperatorFacts): ReadPage => ({
      title: 'Privacy',
      description: 'What SweetSpot keeps about you, what for, who sees it, for how long, and what you may ask for.',
      lede: 'What we keep about you, what for, and what you may ask of us. In plain words, and only what is needed.',
      sections: [
        { heading: 'Who is responsible', text: [`${name}, ${address}. Write to ${email}, or use the contact form.`] },
        {
          heading: 'What we keep, and what for',
          text: [],
          points: [
            'Name, e-mail and mobile number: to make your order, to tell you of it, and to let the bakery or courier call you.',
            'Address and its place on the map: to see who delivers there, and to bring the cake.',
            'What you order, the words on it and the photo printed on it: to make it, and to answer for it afterwards. Where a photo was taken is removed from it before it is kept.',
            'A picture of yourself, only if you give one: to show it to you, and to everybody beside your name where you have reviewed a cake. One that you remove or replace is deleted at once.',
            'Payments: what was paid, how and when. Card and wallet details go to the payment service and never reach us.',
            'Allergies, only if you save them: to warn you before you add a cake.',
            'Occasions with their note and for whom they are, only if you keep them: to remind you in good time. Favourites: to find them again.',
            'Your age, only if you say it: to see whom SweetSpot serves, counted together with others and never fewer than five of them.',
            'What you write to us: to answer you.',
            'Sign-ins and the devices they came from: so that you can see and end them.',
          ],
        },
        {
          heading: 'Who else sees it',
          text: [],
          points: [
            'The bakery you order from sees your name, mobile number, order and, for a delivery, the address.',
            'Of a gift, whoever receives it sees no price and nothing of how to reach you.',
            'The payment service sees the amount and the order’s number; the mail service delivers our mails.',
            'Authorities, where the law obliges us. We sell your data to nobody, and no advertiser is told of your visit.',
          ],
        },
        {
          heading: 'For how long',
          text: [
            'An order and its invoice are kept for at least eight years, which tax law asks for. A photo that was tried on a cake and not ordered is deleted after two weeks. A visitor’s cart is forgotten after ninety days. What you typed to order while signed in, and did not order, is forgotten after thirty. Your account is kept until you delete it, in your account; then its orders stay without your name, and their invoices as they were issued.',
          ],
        },
        {
          heading: 'What you may ask',
          text: [
            'To read what we keep about you, to have it corrected or deleted, to take back a consent as easily as you gave it, and to name somebody who may ask for you if you no longer can. Most of it you change in your account; for the rest, write to us.',
            `If we do not settle it, write to the grievance officer, ${officer.name} (${officer.email}). After that you may turn to the Data Protection Board of India.`,
          ],
        },
        { heading: 'Children', text: ['Accounts and orders are for people of eighteen years or more.'] },
        { heading: 'Changes', text: ['If what we keep or do changes, this page says so before it does.'] },
      ],
    }),
    terms: ({ name, address, email }: OperatorFacts): ReadPage => ({
      title: 'Terms',
      description: 'What you, the bakery and SweetSpot promise each other when a cake is ordered.',
      lede: 'What you, the bakery and we promise each other when a cake is ordered.',
      sections: [
        {
          heading: 'Who you deal with',
          text: [
            `SweetSpot is a marketplace run by ${name}, ${address}. The bakery named on a cake’s page is the seller: it makes the cake, sets its price and answers for its quality. We take the order and the payment for it, and help when something goes wrong.`,
          ],
        },
        {
          heading: 'Ordering',
          text: [
            'What you chose, its price, what it contains and the promised time are shown before you pay, and copied into your order. They do not change afterwards, whatever the bakery changes in its menu.',
            'The bakery accepts an order or turns it down. If it turns it down, or does not answer in time, nothing is taken, or all of it is given back.',
          ],
        },
        {
          heading: 'Prices and taxes',
          text: [
            'Prices are in Indian rupees and include the taxes that are due. Delivery and any discount are shown as lines of their own before you pay. Nothing is added later.',
          ],
        },
        {
          heading: 'Cancelling and money back',
          text: [
            'Before the bakery accepts, you cancel free of charge. Afterwards the dates hold that were shown when you paid. If the bakery or we cancel, you get everything back. Cakes are made for you and spoil, so one that is as ordered cannot be sent back.',
            'If a cake is not as ordered, is late or does not come, tell the bakery or us at once, with a picture if you can. You keep every right that consumer law gives you.',
          ],
        },
        {
          heading: 'Receiving it',
          text: ['Be there in the promised time, or name somebody who is. If nobody opens, the bakery calls and tries what it can.'],
        },
        {
          heading: 'What may be written and printed',
          text: ['Words and photos must be yours to use and must not hurt others. A bakery may turn down an order because of them.'],
        },
        {
          heading: 'Reviews',
          text: [
            'Reviews come from people whose order was handed over. Be fair and leave out other people’s names. What breaks the law or hurts somebody is hidden, with the reason kept.',
          ],
        },
        {
          heading: 'Law and questions',
          text: [`The law of India holds. Complaints go to the grievance officer; every other question to ${email}.`],
        },
      ],
    }),
    cookies: (): ReadPage => ({
      title: 'Cookies',
      description: 'The few cookies SweetSpot sets: all of them are needed, none follows you.',
      lede: 'Only those without which the shop would not work. None follows you to other places, so there is nothing to agree to.',
      sections: [
        {
          heading: 'What is kept in your browser',
          text: [],
          points: [
            'sweetspot-shop: that you are signed in. Ends when you sign out or after a while without a visit.',
            'sweetspot-visitor: your cart while you have no account. Ninety days.',
            'sweetspot-device: that you signed in here before, so that a stranger’s guesses do not lock you out. One year.',
            'sweetspot-language: the language you chose. One year.',
            'sweetspot-place: the town you looked near, within a street or two. Half a year.',
            'sweetspot-theme: light or dark, if you chose it. One year.',
            'What you typed at checkout or in a review, in this tab until you close it. While you are signed in, your account keeps what you typed at checkout, too, so that you can go on elsewhere.',
            'The order and the saved designs that you looked at last, to read without a connection. They go when you sign out.',
          ],
        },
        {
          heading: 'What is not',
          text: [
            'No advertising, no counting of visits by others, no pictures or scripts from other companies. Map pictures may come from a map service if the operator has set one up; it is sent no cookie of ours.',
          ],
        },
        { heading: 'Your choice', text: ['Your browser can delete or refuse them. Then the cart is empty, and signing in does not work.'] },
      ],
    }),
    grievance: ({ name, address, hours, officer }: OperatorFacts): ReadPage => ({
      title: 'Grievance officer',
      description: 'Who settles complaints about SweetSpot or a bakery here, how to reach them, and by when you are answered.',
      lede: 'If something went wrong and was not put right, this person settles it.',
      sections: [
        {
          heading: officer.name,
          text: [`Grievance officer, ${name}, ${address}`],
          points: [`E-mail: ${officer.email}`, `Telephone: ${officer.phone}, ${hours}`],
        },
        {
          heading: 'How it goes',
          text: [],
          points: [
            'Write with the contact form and choose “A complaint”, or by mail. Give the order’s number if there is one.',
            'You get a number for your complaint at once, and in any case within 48 hours; the link beside it shows where it stands.',
            'It is settled within one month of its receipt.',
          ],
        },
        {
          heading: 'If you are not content',
          text: ['You may turn to the National Consumer Helpline (telephone 1915, consumerhelpline.gov.in) or to a consumer commission.'],
        },
      ],
    }),
  },
};
