import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { formatMoney } from '@sweetspot/domain/money/money';
import { createDevelopmentMailTransport } from '@sweetspot/integrations/mail';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { acceptanceDeadline } from '../orders/acceptance-deadline.ts';
import { moneyIn, orderByWallet, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { buy, openStore, secretIn } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';
import { sendMail } from './send-mail.ts';

let world: TestWorld;
let admin: Person;
beforeAll(async () => {
  world = await createTestWorld();
  const user = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  admin = world.admin(user);
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;
interface Bought {
  readonly shop: Shop;
  readonly person: Person;
  readonly number: string;
  readonly secret: string;
}

/** With notice of days, so that every step of the ladder is still to come. */
const openShop = () => openStore(world, { cake: { leadTimeMinutes: 12 * 60 * 2 } });

async function byWallet(): Promise<Bought> {
  const shop = await openShop();
  const person = world.visitor();
  const { number, secret } = await paidOrder(world, person, shop);
  return { shop, person, number, secret };
}

async function inCash(): Promise<Bought> {
  const shop = await openShop();
  const person = world.visitor();
  const { number, next } = await buy(person, shop, { fulfilment: 'pickup' });
  return { shop, person, number, secret: secretIn(next.type === 'track' ? next.path : '') };
}

async function taken(): Promise<Bought> {
  const bought = await byWallet();
  await tap(world, bought.shop, bought.number, 'accept');
  await runOperations(world);
  return bought;
}

const rowOf = (number: string) => world.db.prisma.order.findUniqueOrThrow({ where: { number } });

async function cancelBy(actor: 'customer' | 'store' | 'admin', { shop, person, number, secret }: Bought): Promise<void> {
  const { version } = await rowOf(number);
  if (actor === 'customer') await person.api.orders.cancel({ number, secret, expectedVersion: version, reason: '' });
  else if (actor === 'store') await tap(world, shop, number, 'cancel', 'The oven broke');
  else
    await admin.api.admin.moveOrder({
      number,
      event: 'cancel',
      commandId: crypto.randomUUID(),
      tappedAt: world.services.now().toISOString(),
      expectedVersion: version,
      reason: 'The oven broke',
    });
}

/** Until so many hours before the promised time. */
async function waitUntil(hoursBefore: number, number: string): Promise<void> {
  const { promisedStartAt } = await rowOf(number);
  world.pass({ minutes: (promisedStartAt.getTime() - world.services.now().getTime()) / 60_000 - hoursBefore * 60 });
}

/** What the mails about an order say, by kind: in English, then in Hindi. */
async function lettersAbout(number: string, audience: 'buyer' | 'admins' = 'buyer') {
  const mailing = {
    services: world.services,
    transport: createDevelopmentMailTransport(),
    from: 'SweetSpot <a@b.test>',
    keepsBodies: true,
  };
  const { id: orderId } = await rowOf(number);
  const wanted = await world.db.prisma.mail.findMany({
    where: {
      orderId,
      NOT: { kind: { startsWith: 'store_' } },
      kind: audience === 'admins' ? { startsWith: 'admin_' } : { not: { startsWith: 'admin_' } },
    },
    orderBy: { createdAt: 'asc' },
  });
  const read = async (id: string, locale: string) => {
    await inTx(world.db, (tx) => tx.mail.update({ where: { id }, data: { locale, state: 'queued' } }));
    await sendMail(mailing, id);
    const { subject, text } = await world.db.prisma.mail.findUniqueOrThrow({ where: { id }, select: { subject: true, text: true } });
    return `${subject}\n${text}`;
  };
  const letters = new Map<string, { en: string; hi: string }[]>();
  for (const { id, kind } of wanted)
    letters.set(kind, [...(letters.get(kind) ?? []), { en: await read(id, 'en-IN'), hi: await read(id, 'hi-IN') }]);
  return letters;
}

/** The order's total, and half of it, as mails write them. */
async function amountsOf(number: string) {
  const { totalMinor } = await rowOf(number);
  const words = (amount: number) => formatMoney({ amount, currency: 'INR' }, 'en-IN');
  return { all: words(totalMinor), half: words(Math.round(totalMinor / 2)) };
}

const DEVANAGARI = /\p{Script=Devanagari}/u;

interface Way {
  readonly name: string;
  readonly go: () => Promise<Bought>;
  /** Kinds after `order_placed`, in order, with what each says of the money in English and in Hindi; %all and %half stand for amounts. */
  readonly tells: readonly (readonly [kind: string, en: string, hi: string])[];
}

const cash = 'so nothing was paid and there is nothing to give back';
const cashHi = 'कुछ नहीं दिया गया और कुछ लौटाना नहीं है';
const released = 'Nothing was taken from you. The %all set aside are released.';
const releasedHi = 'अलग रखे गए %all छोड़ दिए गए हैं';
const received = ['payment_received', 'We received %all for your order', 'आपके ऑर्डर के लिए %all मिले'] as const;
const accepted = ['order_accepted', 'accepted your order', 'स्वीकार'] as const;

async function after(bought: Promise<Bought>, ...steps: readonly ((bought: Bought) => Promise<unknown>)[]): Promise<Bought> {
  const result = await bought;
  for (const step of steps) await step(result);
  await runOperations(world);
  return result;
}

const CANCELLERS = ['customer', 'store', 'admin'] as const;

const WAYS: readonly Way[] = [
  ...CANCELLERS.flatMap((actor): Way[] => [
    {
      name: `cash, cancelled by the ${actor}`,
      go: () => after(inCash(), (bought) => cancelBy(actor, bought)),
      tells: [['order_cancelled', cash, cashHi]],
    },
    {
      name: `wallet, cancelled by the ${actor} before it was accepted`,
      go: () => after(byWallet(), (bought) => cancelBy(actor, bought)),
      tells: [['order_cancelled', released, releasedHi]],
    },
  ]),
  ...(['store', 'admin'] as const).map((actor): Way => ({
    name: `wallet, cancelled by the ${actor} after the money was taken, however late`,
    go: () =>
      after(
        taken(),
        ({ number }) => waitUntil(2, number),
        (bought) => cancelBy(actor, bought),
      ),
    tells: [
      accepted,
      received,
      ['order_cancelled', 'The %all you paid go back', 'दिए गए %all उसी तरीक़े से वापस'],
      ['order_refunded', 'We refunded %all, all that you paid for order', 'पूरे %all'],
    ],
  })),
  {
    name: 'wallet, cancelled by the customer when half comes back',
    go: () =>
      after(
        taken(),
        ({ number }) => waitUntil(30, number),
        (bought) => cancelBy('customer', bought),
      ),
    tells: [
      accepted,
      received,
      ['order_cancelled', '%half of the %all you paid go back', 'दिए गए %all में से %half'],
      ['order_refunded', 'We refunded %half of the %all you paid for order', 'दिए गए %all में से %half'],
    ],
  },
  {
    name: 'wallet, cancelled by the customer when nothing comes back',
    go: () =>
      after(
        taken(),
        ({ number }) => waitUntil(2, number),
        (bought) => cancelBy('customer', bought),
      ),
    tells: [accepted, received, ['order_cancelled', 'nothing of the %all you paid is refunded', '%all में से कुछ वापस नहीं']],
  },
  {
    name: 'cash, declined by the store',
    go: () => after(inCash(), ({ shop, number }) => tap(world, shop, number, 'reject', 'No flour')),
    tells: [['order_rejected', cash, cashHi]],
  },
  {
    name: 'wallet, declined by the store',
    go: () => after(byWallet(), ({ shop, number }) => tap(world, shop, number, 'reject', 'No flour')),
    tells: [['order_rejected', released, releasedHi]],
  },
  {
    name: 'wallet, never answered by the store',
    go: () =>
      after(byWallet(), async ({ number }) => {
        world.pass({ minutes: 61 });
        await acceptanceDeadline(world.services, (await rowOf(number)).id, 'reject');
      }),
    tells: [['order_rejected', released, releasedHi]],
  },
  {
    name: 'wallet, whose money could not be taken',
    go: () => {
      world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
      return after(byWallet(), ({ shop, number }) => tap(world, shop, number, 'accept'));
    },
    tells: [accepted, ['payment_failed', '%all could not be taken. Nothing was charged.', '%all लिए नहीं जा सके']],
  },
  {
    name: 'wallet, whose refund was refused',
    go: () => {
      world.breakGateway((call) => (call === 'refund' ? 'decline' : null));
      return after(taken(), (bought) => cancelBy('store', bought));
    },
    tells: [
      accepted,
      received,
      ['order_cancelled', 'The %all you paid go back', 'दिए गए %all'],
      ['refund_failed', 'The %all that go back to you', '%all वापस करने थे'],
    ],
  },
];

describe('every way out tells its own money, in both languages', () => {
  test.each(WAYS)('$name', async ({ go, tells }) => {
    const { number } = await go();
    const letters = await lettersAbout(number);
    const { all, half } = await amountsOf(number);
    const filled = (words: string) => words.replaceAll('%all', all).replaceAll('%half', half);
    expect([...letters.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(
      ['order_placed', ...tells.map(([kind]) => kind)].toSorted((a, b) => a.localeCompare(b)),
    );
    for (const [kind, en, hi] of tells) {
      const [letter, ...others] = letters.get(kind) ?? [];
      expect(others).toEqual([]);
      expect(letter?.en).toContain(filled(en));
      expect(letter?.hi).toContain(filled(hi));
      expect(letter?.hi.split('\n')[0]).toMatch(DEVANAGARI);
    }
  });
});

test('cash says nowhere that money comes back, is set aside or was taken', async () => {
  const bought = await inCash();
  await tap(world, bought.shop, bought.number, 'accept');
  await cancelBy('customer', bought);
  const letters = [...(await lettersAbout(bought.number)).values()].flat();
  expect(letters).toHaveLength(3);
  for (const { en, hi } of letters) {
    expect(en).not.toMatch(/comes? back|goes? back|set aside|released|refund|was taken/i);
    expect(hi).not.toMatch(/वापस|अलग रखी|छोड़/);
  }
  const { payment } = await bought.person.api.orders.track({ number: bought.number, secret: bought.secret });
  expect(payment.state).toBe('not_due');
  const [listed] = (await admin.api.admin.orders({ words: bought.number })).items;
  expect(listed?.money).toBe('not_due');
});

test('cancelled while its money was being taken, it says what follows if that comes about, and then confirms it', async () => {
  const bought = await byWallet();
  await tap(world, bought.shop, bought.number, 'accept');
  await cancelBy('store', bought);
  const { all } = await amountsOf(bought.number);
  const before = (await lettersAbout(bought.number)).get('order_cancelled');
  expect(before?.[0]?.en).toContain(`The ${all} for it were just being taken. If they were, ${all} go back`);
  await runOperations(world);
  expect((await lettersAbout(bought.number)).get('order_refunded')).toHaveLength(1);
});

test.each([
  ['void', 'Nothing was taken. The customer was told that it is released'],
  ['refund', 'The customer was told that it is delayed'],
] as const)('a %s that the gateway refuses is asked for once, and the admins hear of it', async (call, says) => {
  world.breakGateway((asked) => (asked === call ? 'decline' : null));
  const bought = await after(call === 'void' ? byWallet() : taken(), (each) => cancelBy('store', each));
  await runOperations(world);
  const asked = await world.db.prisma.paymentOperation.count({ where: { kind: call, payment: { order: { number: bought.number } } } });
  expect(asked).toBe(1);
  const letters = (await lettersAbout(bought.number, 'admins')).get('admin_money_stuck');
  expect(letters).toHaveLength(1);
  expect(letters?.[0]?.en).toContain(says);
  expect(letters?.[0]?.en).toContain((await amountsOf(bought.number)).all);
});

test('money that came when the slot was gone is told by mail, with what is still in the cart', async () => {
  const shop = await openStore(world, { store: { capacity: { oven: 10_000, decorator: 100_000, cakes: 1 } } });
  const late = await orderByWallet(world, world.visitor(), shop);
  world.pass({ minutes: 10 });
  await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  await late.decide('approve');
  expect(await late.settle()).toMatchObject({ state: 'expired', isReleased: true });
  await late.settle();
  const letters = (await lettersAbout(late.number)).get('payment_released');
  expect(letters).toHaveLength(1);
  expect(letters?.[0]?.en).toContain('had just been taken by somebody else');
  expect(letters?.[0]?.hi).toContain('समय किसी और ने ले लिया');
});

test('money that comes when the store has been suspended places nothing, goes back, and is told', async () => {
  const shop = await openStore(world);
  const late = await orderByWallet(world, world.visitor(), shop);
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [shop.store.row.id]);
  await late.decide('approve');
  expect(await late.settle()).toMatchObject({ state: 'expired', isReleased: true, unplacedFor: 'store_closed', canRetry: false });
  await runOperations(world);
  expect(await moneyIn(world, late.number)).toMatchObject({ capturedMinor: 0, voidedAt: expect.any(Date) });
  expect(await rowOf(late.number)).toMatchObject({ status: 'awaiting_payment', placedAt: null });
  const letters = await lettersAbout(late.number);
  expect([...letters.keys()]).toEqual(['payment_released']);
  expect(letters.get('payment_released')?.[0]?.en).toContain('had stopped taking orders');
  expect(letters.get('payment_released')?.[0]?.hi).toContain('ऑर्डर लेना बंद कर दिया था');
});

test('each of two refunds of one order is told with its own amount, not with what has gone back in all', async () => {
  const { number } = await taken();
  const { totalMinor } = await rowOf(number);
  let refundableMinor = totalMinor;
  for (const amountMinor of [10_000, 2_500]) {
    await admin.api.admin.requestRefund({
      number,
      ask: { kind: 'amount', amountMinor },
      reason: 'The cream had turned',
      expectedRefundableMinor: refundableMinor,
      commandId: crypto.randomUUID(),
    });
    refundableMinor -= amountMinor;
    await runOperations(world);
  }
  const { all } = await amountsOf(number);
  const letters = (await lettersAbout(number)).get('order_refunded') ?? [];
  expect(letters.map(({ en }) => /We refunded (\S+) of the (\S+) you paid/.exec(en)?.slice(1))).toEqual([
    ['₹100', all],
    ['₹25', all],
  ]);
  for (const { hi } of letters) expect(hi).not.toContain('₹125');
});
