import type { Db, Prisma } from '@sweetspot/db';
import type { OwnDataPart, OwnDataRow } from '@sweetspot/domain/accounts/own-data';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { draftCodeInput, draftWhereInput, draftWhoInput, type DraftGroup } from '@sweetspot/domain/orders/draft-inputs';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { money } from '../http/index.ts';
import { slotAsItStands, wantedSlotSchema } from '../orders/index.ts';
import { photoAsData } from '../uploads/index.ts';

/** So many orders are read at once: whoever has thousands is sent them as they are read, and no process holds them all. */
const ORDERS_AT_ONCE = 50;

export interface OwnDatum {
  readonly part: OwnDataPart;
  readonly row: OwnDataRow;
}

/**
 * Everything that is kept about one person, part by part, and nothing of anybody else: of a store's people and of admins no more than that
 * "the store" did something. What a customer typed of a recipient is the customer's.
 */
export async function* ownData(
  { db, pictures }: Pick<Services, 'db' | 'pictures'>,
  userId: string,
): AsyncGenerator<OwnDatum, void, undefined> {
  const user = await db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: ACCOUNT });
  const picture = user.pictureId === null ? null : await photoAsData(pictures.storage, user.pictureId);
  yield { part: 'account', row: { ...accountRow(user), picture } };
  for (const { line1, line2, city, state, postalCode, recipientName, ...address } of user.addresses) {
    const row = { ...address, address: placeOf([line1, line2, city, state, postalCode]), recipient: recipientName };
    yield { part: 'addresses', row };
  }
  // An address that nobody has confirmed may be somebody else's.
  const { email, emailVerifiedAt } = user;
  const refused = emailVerifiedAt === null ? [] : await db.prisma.refusedMail.findMany({ where: { email } });
  for (const { choice, createdAt } of refused) yield { part: 'refusedMails', row: { kind: choice, createdAt } };
  for (const { app, userAgent, createdAt, lastSeenAt } of user.sessions)
    yield { part: 'sessions', row: { app, device: userAgent, createdAt, lastUsedAt: lastSeenAt } };
  // Their keys open nothing, and say nothing of anybody.
  for (const row of user.passkeys) yield { part: 'passkeys', row };
  for (const row of user.accessTokens) yield { part: 'accessTokens', row };
  for (const { role, createdAt, store } of user.staffOf) yield { part: 'stores', row: { store: store.name, role, createdAt } };
  for (const { store, name, lastSeenAt } of user.devices)
    yield { part: 'devices', row: { store: store.name, device: name, lastUsedAt: lastSeenAt } };
  for (const { quantity, createdAt, cake, store } of user.cart?.lines ?? [])
    yield { part: 'cart', row: { cake: cake.name, store: store.name, quantity, createdAt } };
  for (const row of checkoutRows(user.cart?.drafts ?? [])) yield { part: 'checkouts', row };
  for (const { name, createdAt, cake, choices } of user.cart?.designs ?? [])
    yield { part: 'savedDesigns', row: { name, cake: cake.name, choices: choiceLines(choices), createdAt } };
  for (const { createdAt, cake, store } of user.cart?.favourites ?? [])
    yield { part: 'favourites', row: { cake: cake?.name ?? null, store: store?.name ?? cake?.store.name ?? null, createdAt } };
  for (const { month, day, forWhom, note, reminders, ...occasion } of user.occasions) {
    const kept = { date: `${day}/${month}`, recipient: forWhom, text: note, remindedYears: reminders.map(({ year }) => String(year)) };
    yield { part: 'occasions', row: { ...occasion, ...kept } };
  }
  yield* ownOrders(db, userId);
  yield* ownProblems(db, userId);
  yield* ownReviews(db, userId);
  for (const { number, topic, state, closeReason, name, email: typedEmail, createdAt, messages } of user.contacts) {
    const history = messages.map(({ isByAdmin, text, createdAt: at }) => ({ by: isByAdmin ? 'admin' : 'customer', text, createdAt: at }));
    yield {
      part: 'contacts',
      row: { number, kind: topic, status: state, reason: closeReason, name, email: typedEmail, createdAt, history },
    };
  }
}

const FIRST_ONES_FIRST = { createdAt: 'asc' } as const;

const ACCOUNT = {
  name: true,
  email: true,
  emailVerifiedAt: true,
  mobile: true,
  pictureId: true,
  locale: true,
  savedAllergens: true,
  ageBand: true,
  createdAt: true,
  addresses: { omit: { id: true, userId: true }, orderBy: FIRST_ONES_FIRST },
  sessions: { select: { app: true, userAgent: true, createdAt: true, lastSeenAt: true }, orderBy: FIRST_ONES_FIRST },
  passkeys: { select: { name: true, createdAt: true, lastUsedAt: true }, orderBy: FIRST_ONES_FIRST },
  accessTokens: { select: { name: true, scopes: true, createdAt: true, lastUsedAt: true }, orderBy: FIRST_ONES_FIRST },
  staffOf: { select: { role: true, createdAt: true, store: { select: { name: true } } }, orderBy: FIRST_ONES_FIRST },
  devices: { select: { name: true, lastSeenAt: true, store: { select: { name: true } } }, orderBy: FIRST_ONES_FIRST },
  cart: {
    select: {
      lines: { select: { quantity: true, createdAt: true, cake: { select: { name: true } }, store: { select: { name: true } } } },
      drafts: { select: { group: true, content: true, changedAt: true, store: { select: { name: true } } }, orderBy: { changedAt: 'asc' } },
      designs: { select: { name: true, createdAt: true, choices: true, cake: { select: { name: true } } } },
      favourites: {
        select: { createdAt: true, cake: { select: { name: true, store: { select: { name: true } } } }, store: { select: { name: true } } },
        orderBy: FIRST_ONES_FIRST,
      },
    },
  },
  occasions: {
    select: {
      name: true,
      kind: true,
      forWhom: true,
      month: true,
      day: true,
      year: true,
      isYearly: true,
      remindDays: true,
      note: true,
      createdAt: true,
      reminders: { select: { year: true }, orderBy: { year: 'asc' } },
    },
    orderBy: FIRST_ONES_FIRST,
  },
  secondFactor: { select: { confirmedAt: true } },
  contacts: {
    select: {
      number: true,
      topic: true,
      state: true,
      closeReason: true,
      name: true,
      email: true,
      createdAt: true,
      messages: { select: { isByAdmin: true, text: true, createdAt: true }, orderBy: FIRST_ONES_FIRST },
    },
    orderBy: FIRST_ONES_FIRST,
  },
} satisfies Prisma.UserSelect;

type AccountFacts = Pick<
  Prisma.UserGetPayload<{ select: typeof ACCOUNT }>,
  'name' | 'email' | 'emailVerifiedAt' | 'mobile' | 'locale' | 'savedAllergens' | 'ageBand' | 'createdAt' | 'secondFactor'
>;

function accountRow({
  name,
  email,
  emailVerifiedAt,
  mobile,
  locale,
  savedAllergens,
  ageBand,
  createdAt,
  secondFactor,
}: AccountFacts): OwnDataRow {
  return {
    name,
    email,
    emailConfirmedAt: emailVerifiedAt,
    mobile,
    language: locale,
    allergies: savedAllergens,
    ageBand,
    createdAt,
    secondFactorSince: secondFactor?.confirmedAt ?? null,
  };
}

const placeOf = (parts: readonly (string | null)[]): string | null => parts.filter(Boolean).join(', ') || null;

interface KeptDraft {
  readonly group: DraftGroup;
  readonly content: unknown;
  readonly changedAt: Date;
  readonly store: { readonly name: string };
}

/** What they typed on the way to an order, group by group. */
function checkoutRows(drafts: readonly KeptDraft[]): OwnDataRow[] {
  return drafts.map(({ group, content, changedAt, store }): OwnDataRow => {
    const of = { store: store.name, createdAt: changedAt };
    const who = group === 'who' ? draftWhoInput.safeParse(content).data : undefined;
    if (who) return { ...of, name: who.name, email: who.email, mobile: who.mobile };
    const where = group === 'where' ? draftWhereInput.safeParse(content).data : undefined;
    if (!where) return { ...of, promoCode: draftCodeInput.safeParse(content).data?.code ?? null };
    const { fulfilment, giftMessage, giftFrom, isSurprise, latitude, longitude, pickupInstructions } = where;
    return {
      ...of,
      fulfilment,
      address: placeOf([where.line1, where.line2, where.city, where.state, where.postalCode]),
      latitude,
      longitude,
      instructions: [where.instructions, pickupInstructions].filter(Boolean).join(' / ') || null,
      recipient: [where.recipientName, where.recipientMobile].filter(Boolean).join(', ') || null,
      giftMessage,
      giftFrom,
      isSurprise,
    };
  });
}

const choicesSchema = z.array(z.object({ group: z.string(), choice: z.string() }));

/** As a customer reads them; in words that a later version wrote otherwise, nothing. */
function choiceLines(choices: unknown): string[] {
  return (choicesSchema.safeParse(choices).data ?? []).map(({ group, choice }) => `${group}: ${choice}`);
}

async function* ownOrders({ prisma }: Pick<Db, 'prisma'>, userId: string): AsyncGenerator<OwnDatum, void, undefined> {
  let before: string | null = null;
  do {
    const page: OwnOrder[] = await prisma.order.findMany({
      where: { userId, ...(before !== null && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: ORDERS_AT_ONCE,
      select: ORDER,
    });
    // The store's mails and the recipient's are theirs.
    const isTheirs = new Map(page.map(({ id, contactEmail }) => [id, contactEmail]));
    const mails = await prisma.mail.findMany({
      where: { orderId: { in: page.map(({ id }) => id) } },
      select: { orderId: true, recipient: true, kind: true, subject: true, sentAt: true },
      orderBy: { createdAt: 'asc' },
    });
    const own = mails.filter(({ orderId, recipient }) => orderId !== null && isTheirs.get(orderId) === recipient);
    for (const order of page) {
      const sent = own.filter(({ orderId }) => orderId === order.id).map(({ kind, subject, sentAt }) => ({ kind, subject, sentAt }));
      yield { part: 'orders', row: { ...orderRow(order), mails: sent } };
    }
    before = page.length < ORDERS_AT_ONCE ? null : (page.at(-1)?.id ?? null);
  } while (before !== null);
}

/** Of their own orders, with what store and admins said to them. */
async function* ownProblems({ prisma }: Pick<Db, 'prisma'>, userId: string): AsyncGenerator<OwnDatum, void, undefined> {
  const problems = await prisma.orderProblem.findMany({
    where: { order: { userId } },
    orderBy: FIRST_ONES_FIRST,
    select: {
      kind: true,
      wish: true,
      state: true,
      photoIds: true,
      createdAt: true,
      order: { select: { number: true, store: { select: { name: true } } } },
      messages: { orderBy: FIRST_ONES_FIRST, select: { by: true, text: true, createdAt: true } },
    },
  });
  for (const { kind, wish, state, photoIds, createdAt, order, messages } of problems) {
    const of = { number: order.number, store: order.store.name, kind, wish, status: state, hasPhoto: photoIds.length > 0, createdAt };
    yield { part: 'problems', row: { ...of, history: messages } };
  }
}

/** Of their own orders, whoever held the pen. */
async function* ownReviews({ prisma }: Pick<Db, 'prisma'>, userId: string): AsyncGenerator<OwnDatum, void, undefined> {
  const reviews = await prisma.review.findMany({
    where: { OR: [{ userId }, { order: { userId } }] },
    orderBy: FIRST_ONES_FIRST,
    select: {
      rating: true,
      text: true,
      byName: true,
      photoId: true,
      replyText: true,
      state: true,
      hiddenReason: true,
      createdAt: true,
      cake: { select: { name: true } },
      store: { select: { name: true } },
      order: { select: { number: true } },
    },
  });
  for (const { rating, text, byName, photoId, replyText, state, hiddenReason, createdAt, cake, store, order } of reviews) {
    const said = { rating, text, hasPhoto: photoId !== null, name: byName, createdAt };
    const of = { number: order.number, cake: cake.name, store: store.name };
    yield { part: 'reviews', row: { ...of, ...said, reply: replyText, status: state, reason: hiddenReason } };
  }
  const reports = await prisma.reviewReport.findMany({
    where: { userId },
    orderBy: FIRST_ONES_FIRST,
    select: { reason: true, words: true, createdAt: true, review: { select: { cake: { select: { name: true } } } } },
  });
  for (const { reason, words, createdAt, review } of reports)
    yield { part: 'reviewReports', row: { cake: review.cake.name, reason, text: words, createdAt } };
}

const ORDER = {
  id: true,
  number: true,
  status: true,
  fulfilment: true,
  paymentMethod: true,
  currency: true,
  contactName: true,
  contactEmail: true,
  contactMobile: true,
  recipientName: true,
  recipientMobile: true,
  giftMessage: true,
  giftFrom: true,
  isSurprise: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  latitude: true,
  longitude: true,
  instructions: true,
  promisedStartAt: true,
  promisedEndAt: true,
  revisedStartAt: true,
  revisedEndAt: true,
  createdAt: true,
  placedAt: true,
  totalMinor: true,
  changedMinor: true,
  statusReason: true,
  store: { select: { name: true } },
  lines: {
    select: { cakeName: true, quantity: true, choices: true, inscription: true, lineTotalMinor: true },
    orderBy: { position: 'asc' },
  },
  amendments: {
    select: { state: true, position: true, after: true, differenceMinor: true, createdAt: true, reason: true },
    orderBy: FIRST_ONES_FIRST,
  },
  payments: { select: { method: true, capturedMinor: true, refundedMinor: true, createdAt: true }, orderBy: FIRST_ONES_FIRST },
  moves: { select: { to: true, actor: true, createdAt: true }, orderBy: { version: 'asc' } },
  taxDocuments: { select: { number: true, kind: true, totalMinor: true, issuedAt: true }, orderBy: { issuedAt: 'asc' } },
} satisfies Prisma.OrderSelect;

type OwnOrder = Prisma.OrderGetPayload<{ select: typeof ORDER }>;

function wantedTime(after: unknown) {
  const { slot } = wantedSlotSchema.parse(after);
  return { promisedFrom: slot.startAt, promisedUntil: slot.endAt };
}

function orderRow(order: OwnOrder): OwnDataRow {
  const inCurrency = (amountMinor: number) => money(amountMinor, order.currency as CurrencyCode);
  const { number, status, fulfilment, paymentMethod, isSurprise, instructions, latitude, longitude, createdAt, placedAt } = order;
  return {
    number,
    store: order.store.name,
    status,
    reason: order.statusReason,
    createdAt,
    placedAt,
    fulfilment,
    paymentMethod,
    promisedFrom: slotAsItStands(order).startAt,
    promisedUntil: slotAsItStands(order).endAt,
    name: order.contactName,
    email: order.contactEmail,
    mobile: order.contactMobile,
    recipient: [order.recipientName, order.recipientMobile].filter(Boolean).join(', ') || null,
    giftMessage: order.giftMessage,
    giftFrom: order.giftFrom,
    isSurprise,
    address: placeOf([order.addressLine1, order.addressLine2, order.city, order.state, order.postalCode]),
    latitude,
    longitude,
    instructions,
    total: inCurrency(order.totalMinor + order.changedMinor),
    lines: order.lines.map(({ cakeName, quantity, choices, inscription, lineTotalMinor }) => ({
      cake: cakeName,
      quantity,
      choices: choiceLines(choices),
      inscription,
      amount: inCurrency(lineTotalMinor),
    })),
    changes: order.amendments.map(({ state, position, after, differenceMinor, createdAt: askedAt, reason }) => ({
      ...(position === null ? wantedTime(after) : {}),
      status: state,
      amount: inCurrency(differenceMinor),
      createdAt: askedAt,
      reason,
    })),
    payments: order.payments.map(({ method, capturedMinor, refundedMinor, createdAt: madeAt }) => ({
      paymentMethod: method,
      amount: inCurrency(capturedMinor),
      refunded: inCurrency(refundedMinor),
      createdAt: madeAt,
    })),
    papers: order.taxDocuments.map((paper) => ({
      number: paper.number,
      kind: paper.kind,
      amount: inCurrency(paper.totalMinor),
      createdAt: paper.issuedAt,
    })),
    history: order.moves.map(({ to, actor, createdAt: at }) => ({ status: to, by: actor, createdAt: at })),
  };
}
