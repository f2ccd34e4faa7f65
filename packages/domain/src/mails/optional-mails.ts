/**
 * The mails that somebody may do without, each a choice on the account page and a link at the foot of the mail itself. Whatever an order,
 * its money or an account cannot do without has no line here.
 */
export const OPTIONAL_MAILS = ['order_progress', 'reviews', 'occasions'] as const;
export type OptionalMail = (typeof OPTIONAL_MAILS)[number];
