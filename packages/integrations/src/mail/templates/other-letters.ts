import type { Block, Letter } from '../letter.ts';
import type { MailDataByKind, MailKind, StoreOrderMail } from '../mail-data.ts';
import type { ProblemMailKind } from '../words/words.ts';
import { buttonTo, letter, type LetterContext, type LetterTemplate, linesBlocks, orderFacts } from './letter-parts.ts';

type OtherKind = Exclude<
  Extract<
    MailKind,
    | `store_${string}`
    | `admin_${string}`
    | `contact_${string}`
    | `account_${string}`
    | 'verify_email'
    | 'reset_password'
    | 'new_email'
    | 'email_changed'
  >,
  'store_change_asked' | ProblemMailKind
>;

/** Mails about an account, to stores and to administrators. */
export const OTHER_LETTERS: { readonly [Kind in OtherKind]: LetterTemplate<MailDataByKind[Kind]> } = {
  verify_email: (data, context) => accountLetter(data, data.verifyUrl, context),
  reset_password: (data, context) => accountLetter(data, data.resetUrl, context),
  new_email: (data, context) => accountLetter(data, data.confirmUrl, context),
  email_changed: (data, context) => accountLetter(data, data.takeBackUrl, context, context.common.whyFormerAddress),
  account_leaving: (data, context) => accountLetter(data, data.keepUrl, context, context.common.whyOwnAccount),
  account_second_factor: (data, context) => accountLetter(data, data.accountUrl, context, context.common.whyOwnAccount),
  account_passkey: (data, context) => accountLetter(data, data.accountUrl, context, context.common.whyOwnAccount),
  account_picture_removed: (data, context) => {
    const { common } = context;
    return letter(data, context, {
      greeting: common.greeting(data.name),
      blocks: [{ type: 'quote', text: data.reason }, buttonTo(data, data.accountUrl, context)],
      footer: [common.whyOwnAccount],
    });
  },
  account_kept: (data, context) => accountLetter(data, data.accountUrl, context, context.common.whyOwnAccount),

  store_new_order: (data, context) =>
    storeOrderLetter(data, context, { acceptBy: data.acceptBy, blocks: linesBlocks(data.lines, context.common) }),
  store_order_cancelled: (data, context) => storeOrderLetter(data, context),
  store_acceptance_running_out: (data, context) => storeOrderLetter(data, context, { acceptBy: data.acceptBy }),
  store_approved: (data, context) =>
    letter(data, context, { blocks: [buttonTo(data, data.consoleUrl, context)], footer: [context.common.whyStore(data.storeName)] }),
  store_bank_account: (data, context) => {
    const { common } = context;
    const rows = [
      { label: common.accountHolder, value: data.holder },
      { label: common.accountNumber, value: `•••• ${data.numberEnding}` },
      { label: common.ifsc, value: data.ifsc },
      { label: common.changedBy, value: data.changedBy },
      { label: common.changedAt, value: data.changedAt },
    ];
    return letter(data, context, {
      blocks: [{ type: 'facts', rows }, buttonTo(data, data.consoleUrl, context)],
      footer: [common.whyStore(data.storeName)],
    });
  },
  store_suspended: (data, context) =>
    letter(data, context, { blocks: [buttonTo(data, data.contactUrl, context)], footer: [context.common.whyStore(data.storeName)] }),

  contact_received: (data, context) =>
    letter(data, context, { blocks: [buttonTo(data, data.threadUrl, context)], footer: [context.common.whyContact] }),
  contact_answered: (data, context) => {
    const { common } = context;
    return letter(data, context, {
      greeting: common.greeting(data.name),
      blocks: [{ type: 'quote', text: data.answer }, buttonTo(data, data.threadUrl, context)],
      footer: [common.whyContact],
    });
  },
  admin_contact: (data, context) =>
    letter(data, context, {
      blocks: [{ type: 'quote', text: data.text }, buttonTo(data, data.adminUrl, context)],
      footer: [context.common.whyAdmin],
    }),

  admin_store_awaiting: (data, context) =>
    letter(data, context, { blocks: [buttonTo(data, data.adminUrl, context)], footer: [context.common.whyAdmin] }),
  admin_money_stuck: (data, context) =>
    letter(data, context, { blocks: [buttonTo(data, data.adminUrl, context)], footer: [context.common.whyAdmin] }),
  admin_acceptance_running_out: (data, context) => {
    const { common } = context;
    const facts = [
      { label: common.acceptBy, value: data.acceptBy },
      { label: common.phone, value: data.storePhone },
    ];
    return letter(data, context, {
      blocks: [orderFacts(data, common, facts), buttonTo(data, data.adminUrl, context)],
      footer: [common.whyAdmin],
    });
  },
};

function accountLetter<Data extends { readonly name: string }>(
  data: Data,
  url: string,
  context: LetterContext<Data>,
  why = context.common.whyAccount,
): Letter {
  const { common } = context;
  return letter(data, context, {
    greeting: common.greeting(data.name),
    blocks: [buttonTo(data, url, context)],
    footer: [why],
  });
}

function storeOrderLetter<Data extends StoreOrderMail>(
  data: Data,
  context: LetterContext<Data>,
  { acceptBy, blocks = [] }: { acceptBy?: string; blocks?: readonly Block[] } = {},
): Letter {
  const { common } = context;
  const facts = acceptBy === undefined ? [] : [{ label: common.acceptBy, value: acceptBy }];
  return letter(data, context, {
    blocks: [orderFacts(data, common, facts), buttonTo(data, data.consoleUrl, context), ...blocks],
    footer: [common.whyStore(data.storeName)],
  });
}
