import type { Block } from '../letter.ts';
import type { MailChange, MailDataByKind, MailKind } from '../mail-data.ts';
import type { CommonWords, MoneyWords } from '../words/words.ts';
import { buttonTo, letter, type LetterContext, type LetterTemplate, orderFacts, orderLetter } from './letter-parts.ts';

type ChangeKind = Extract<MailKind, `change_${string}` | 'store_change_asked'>;

type ChangeMail = Pick<MailDataByKind['store_change_asked'], 'change' | 'fulfilment'>;

/** About a change of an accepted order: to the store that is asked, and to the customer who asked. */
export const CHANGE_LETTERS: { readonly [Kind in ChangeKind]: LetterTemplate<MailDataByKind[Kind]> } = {
  store_change_asked: (data, context) => {
    const { common } = context;
    return letter(data, context, {
      blocks: [
        ...changeBlocks(data, context),
        orderFacts(data, common, [{ label: common.answerBy, value: data.answerBy }]),
        buttonTo(data, data.consoleUrl, context),
      ],
      footer: [common.whyStore(data.storeName)],
    });
  },
  change_accepted: (data, context) => orderLetter(data, context, { blocks: changeBlocks(data, context) }),
  change_declined: (data, context) => orderLetter(data, context, { blocks: changeBlocks(data, context) }),
  change_lapsed: (data, context) => orderLetter(data, context, { blocks: changeBlocks(data, context) }),
};

/** What was and what is asked for, side by side, to the order's total. */
function changeBlocks<Data extends ChangeMail>({ change, fulfilment }: Data, { common, money }: LetterContext<Data>): readonly Block[] {
  const { slots, quantity, cakeName, differences, totalBefore, totalAfter } = change;
  const whatDiffers =
    slots === null
      ? [
          { label: common.cake, value: `${quantity} × ${cakeName}` },
          ...differences.map(({ group, was, will }) => ({ label: group, value: `${was ?? common.nothing} → ${will ?? common.nothing}` })),
          { label: common.orderTotal, value: `${money(totalBefore)} → ${money(totalAfter)}` },
        ]
      : [{ label: common[fulfilment], value: `${slots.was} → ${slots.will}` }];
  return [
    { type: 'heading', text: common.change },
    {
      type: 'facts',
      rows: [...whatDiffers, { label: common.difference, value: differenceWords(change, common, money) }],
    },
  ];
}

function differenceWords({ difference }: MailChange, common: CommonWords, money: MoneyWords): string {
  const { amount, currency } = difference;
  if (amount === 0) return common.samePrice;
  return amount > 0 ? common.dearer(money(difference)) : common.cheaper(money({ amount: -amount, currency }));
}
