import { buildUser } from '@sweetspot/db/testing';
import { contactInput } from '@sweetspot/domain/contact/inputs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginContact } from './begin-contact.ts';
import { replyInContact } from './own-contact.ts';
import { createTestWorld, refusalOf, untilAnswered, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let office: Person;
beforeAll(async () => {
  world = await createTestWorld();
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  office = world.admin(admin);
});
afterAll(() => world[Symbol.asyncDispose]());

const TEXT = 'My cake came an hour late. What can be done?';
const filledIn = (over: Record<string, unknown> = {}) => ({
  topic: 'complaint' as const,
  name: 'Meera Kulkarni',
  email: `meera.${randomUUID().slice(0, 8)}@example.test`,
  text: TEXT,
  ...over,
});

async function openForm({ api }: Person): Promise<string> {
  const { form } = await api.contact.form();
  world.pass({ minutes: 1 });
  return form;
}

async function begin(person: Person, over: Record<string, unknown> = {}) {
  const input = { ...filledIn(over), form: await openForm(person) };
  return { input, ...(await person.api.contact.begin(input)) };
}

const mailsTo = (recipient: string) =>
  world.db.prisma.mail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' }, select: { kind: true, data: true } });
const lastOf = (threadId: string) =>
  world.db.prisma.contactMessage.findFirstOrThrow({ where: { threadId }, orderBy: { createdAt: 'desc' }, select: { id: true } });
const idOf = async (number: string) => (await world.db.prisma.contactThread.findUniqueOrThrow({ where: { number } })).id;

it('keeps a message, and tells its writer and the admins of it', async () => {
  const visitor = world.visitor();
  const { input, number, secret } = await begin(visitor);
  const thread = await visitor.api.contact.thread({ number, secret });
  expect(thread).toMatchObject({ state: 'waiting', topic: 'complaint', messages: [{ text: TEXT, isByAdmin: false }] });
  expect(thread.settleBy).toBe('2027-01-01T05:01:00.000Z');
  expect(await mailsTo(input.email)).toMatchObject([{ kind: 'contact_received' }]);
  expect(await world.db.prisma.mail.count({ where: { kind: 'admin_contact', data: { equals: { threadId: await idOf(number) } } } })).toBe(
    1,
  );
});

it('stands among what needs a person in the office until an admin has answered it', async () => {
  const id = await idOf((await begin(world.visitor())).number);
  const waiting = async () => {
    const { problems } = await office.api.admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
    return problems.find(({ kind }) => kind === 'message_waiting');
  };
  const count = await world.db.prisma.contactThread.count({ where: { state: 'waiting' } });
  expect(await waiting()).toEqual({ kind: 'message_waiting', count, path: '/admin/contact' });
  const [first] = (await office.api.adminContact.get({ id })).messages;
  await office.api.adminContact.answer({ id, text: 'The store calls you today.', lastMessageId: first?.id ?? '', commandId: randomUUID() });
  expect((await waiting())?.count ?? 0).toBe(count - 1);
});

it('keeps one conversation of a form that is sent twice, also at once', async () => {
  const visitor = world.visitor();
  const input = { ...filledIn(), form: await openForm(visitor) };
  const sent = await Promise.all(Array.from({ length: 4 }, () => untilAnswered(() => visitor.api.contact.begin(input))));
  expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
  expect(await visitor.api.contact.begin(input)).toEqual(sent[0]);
  expect(await world.db.prisma.contactThread.count({ where: { email: input.email } })).toBe(1);
  expect(await mailsTo(input.email)).toHaveLength(1);
});

it('loses no other words that come from a form already used: they are refused, to be sent anew', async () => {
  const visitor = world.visitor();
  const { input } = await begin(visitor);
  expect(await refusalOf(visitor.api.contact.begin({ ...input, text: 'And one more thing to ask.' }))).toMatchObject({
    code: 'CONTACT_FORM_OLD',
  });
});

it('holds off what no person sends', async () => {
  const { api } = world.visitor();
  const { form } = await api.contact.form();
  const at = (over: Record<string, unknown>) => refusalOf(api.contact.begin({ ...filledIn(), form, ...over }));
  expect(await at({})).toMatchObject({ code: 'CONTACT_TOO_QUICK' });
  world.pass({ minutes: 1 });
  expect(await at({ website: 'https://spam.example' })).toMatchObject({ code: 'CONTACT_LOOKS_AUTOMATIC' });
  for (const forged of ['', 'x', `${randomUUID()}.zzzzzzz.${'a'.repeat(43)}`, form.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))])
    expect(await at({ form: forged })).toMatchObject({ code: 'CONTACT_FORM_OLD' });
  world.pass({ minutes: 25 * 60 });
  expect(await at({})).toMatchObject({ code: 'CONTACT_FORM_OLD' });
});

it('counts messages by the network and by the address they are said to be from', async () => {
  const { api, ctx } = world.visitor();
  const taken: string[] = [];
  const counting = { ...ctx, limits: { ...ctx.limits, take: async (door: string, who: string) => void taken.push(`${door} ${who}`) } };
  const { form } = await api.contact.form();
  world.pass({ minutes: 1 });
  const input = contactInput.parse({ ...filledIn(), form });
  await beginContact(counting, input);
  expect(taken).toEqual(['contact 127.0.0.1', `contact ${input.email}`]);
});

it('shows a conversation to nobody without its link', async () => {
  const [one, other] = [await begin(world.visitor()), await begin(world.visitor())];
  const { api } = world.visitor();
  for (const secret of ['', 'x', other.secret])
    expect(await refusalOf(api.contact.thread({ number: one.number, secret }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(
    await refusalOf(api.contact.reply({ number: one.number, secret: other.secret, text: 'Let me in, please.', commandId: randomUUID() })),
  ).toMatchObject({ code: 'NOT_FOUND' });
});

it('is answered by mail, once however often that is pressed, and goes on when its writer replies', async () => {
  const visitor = world.visitor();
  const { input, number, secret } = await begin(visitor);
  const id = await idOf(number);
  const [first] = (await office.api.adminContact.get({ id })).messages;
  const answer = { id, text: 'We are sorry. The store calls you today.', lastMessageId: first?.id ?? '', commandId: randomUUID() };
  await office.api.adminContact.answer(answer);
  await office.api.adminContact.answer(answer);
  expect((await mailsTo(input.email)).map(({ kind }) => kind)).toEqual(['contact_received', 'contact_answered']);
  expect(await visitor.api.contact.thread({ number, secret })).toMatchObject({ state: 'answered', messages: [{}, { isByAdmin: true }] });

  const reply = { number, secret, text: 'Thank you, they did call.', commandId: randomUUID() };
  await visitor.api.contact.reply(reply);
  expect(await visitor.api.contact.reply(reply)).toMatchObject({ state: 'waiting', messages: [{}, {}, { text: reply.text }] });
  // The admin has not read the reply.
  expect(await refusalOf(office.api.adminContact.answer({ ...answer, commandId: randomUUID() }))).toMatchObject({
    code: 'CONTACT_MOVED_ON',
  });
});

it('is closed with a reason that its writer reads, and opened again by their reply', async () => {
  const visitor = world.visitor();
  const { number, secret } = await begin(visitor);
  const id = await idOf(number);
  const close = { id, reason: 'Settled on the telephone.', lastMessageId: (await lastOf(id)).id };
  await office.api.adminContact.close(close);
  await office.api.adminContact.close(close);
  expect(await visitor.api.contact.thread({ number, secret })).toMatchObject({ state: 'closed', closeReason: 'Settled on the telephone.' });
  expect(await world.db.prisma.auditEntry.count({ where: { action: 'contact.close', subjectId: id } })).toBe(1);
  const opened = await visitor.api.contact.reply({ number, secret, text: 'It was not settled.', commandId: randomUUID() });
  expect(opened).toMatchObject({ state: 'waiting', closeReason: null });
});

it('is not closed over a reply that the admin has not read', async () => {
  const visitor = world.visitor();
  const { number, secret } = await begin(visitor);
  const id = await idOf(number);
  const close = { id, reason: 'Settled on the telephone.', lastMessageId: (await lastOf(id)).id };
  await visitor.api.contact.reply({ number, secret, text: 'It happened again today.', commandId: randomUUID() });
  expect(await refusalOf(office.api.adminContact.close(close))).toMatchObject({ code: 'CONTACT_MOVED_ON' });
  expect(await visitor.api.contact.thread({ number, secret })).toMatchObject({ state: 'waiting', closeReason: null });
});

it('takes no more than is read whole, and counts replies by the conversation', async () => {
  const { api, ctx } = world.visitor();
  const { number, secret } = await begin({ api, ctx });
  const id = await idOf(number);
  const reply = () => ({ number, secret, text: 'And one more thing to ask.', commandId: randomUUID() });
  const taken: string[] = [];
  const counting = { ...ctx, limits: { ...ctx.limits, take: async (door: string, who: string) => void taken.push(`${door} ${who}`) } };
  await replyInContact(counting, reply());
  expect(taken).toEqual([`contact_reply ${id}`]);
  await world.db.pool.query('update contact_thread set message_count = 100 where id = $1', [id]);
  expect(await refusalOf(api.contact.reply(reply()))).toMatchObject({ code: 'CONTACT_FULL', data: { most: 100 } });
});

it('lists what waits from the oldest, page by page, and finds by number, name and address', async () => {
  const name = `Asker ${randomUUID().slice(0, 8)}`;
  const numbers: string[] = [];
  for (let at = 0; at < 3; at += 1) numbers.push((await begin(world.visitor(), { name })).number);
  const list = (cursor: string | null, state: 'waiting' | null = 'waiting') =>
    office.api.adminContact.list({ words: name, state, cursor, limit: 2 });
  const first = await list(null);
  const second = await list(first.nextCursor);
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(numbers);
  expect(second.nextCursor).toBeNull();
  const newest = await list(null, null);
  expect(newest.items.map(({ number }) => number)).toEqual(numbers.toReversed().slice(0, 2));
  expect((await office.api.adminContact.list({ words: (numbers[1] ?? '').toLowerCase() })).items).toHaveLength(1);
});
