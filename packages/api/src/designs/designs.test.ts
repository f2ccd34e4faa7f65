import { buildUser, type BuiltCake } from '@sweetspot/db/testing';
import { MOST_DESIGNS } from '@sweetspot/domain/designs/inputs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptVisitorCart } from '../carts/index.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, inTurns, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const groupOf = (cake: BuiltCake, role: string) => {
  const group = cake.customizable.groups.find((each) => each.role === role);
  if (!group) throw new Error(`The cake has no group for ${role}.`);
  return group;
};
const textGroupOf = (cake: BuiltCake) => groupOf(cake, 'inscription');

/** In its second size, with words on it. */
function aDesign(cake: BuiltCake, text = 'Happy birthday') {
  const size = groupOf(cake, 'size');
  return { selections: { [size.id]: { optionIds: [size.options[1]?.id ?? ''] }, [textGroupOf(cake).id]: { text } } };
}
const save = ({ api }: Person, cake: BuiltCake, { text, name = 'For Asha' }: { text?: string; name?: string } = {}) =>
  api.designs.save({ cakeId: cake.id, customization: aDesign(cake, text), name });
const codeOf = (design: { link: { path: string } | null }) => design.link?.path.replace('/d/', '') ?? '';

test('a visitor keeps a design before they have a cart, finds it again by its name, and it opens as it was', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  const saved = await save(visitor, cake);
  expect(visitor.ctx.visitorToken).not.toBeNull();
  expect(saved).toMatchObject({
    name: 'For Asha',
    standing: 'offered',
    differences: [],
    priceBefore: null,
    link: null,
    words: ['Happy birthday'],
  });
  expect(saved.path).toMatch(new RegExp(`^/stores/${store.row.slug}/[^?/]+\\?design=`));
  expect(saved.choices.map(({ choice }) => choice)).toContain('Happy birthday');
  const { items, nextCursor } = await visitor.api.designs.list({});
  expect({ items, nextCursor }).toEqual({ items: [saved], nextCursor: null });
});

test('saved again under another name it is one design, in its place, with the link that it had', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  const first = await save(visitor, cake);
  await save(visitor, cake, { text: 'Another' });
  const shared = await visitor.api.designs.share({ designId: first.id, withWords: false });
  const again = await save(visitor, cake, { name: 'For Sunday' });
  expect(again).toEqual({ ...shared, name: 'For Sunday' });
  expect((await visitor.api.designs.list({})).items.map(({ id }) => id).at(-1)).toBe(first.id);
});

test('what the cake does not have is not kept; what is only to be settled yet is', async () => {
  const { cake } = await openStore(world);
  const { api } = world.visitor();
  const keep = (selections: Record<string, { optionIds: string[] } | { text: string }>) =>
    api.designs.save({ cakeId: cake.id, customization: { selections }, name: 'Odd' });
  expect(await refusalOf(keep({ nothing: { text: 'x' } }))).toMatchObject({ code: 'CUSTOMIZATION_INVALID' });
  expect(await refusalOf(keep({ [groupOf(cake, 'size').id]: { optionIds: ['no such size'] } }))).toMatchObject({
    code: 'CUSTOMIZATION_INVALID',
  });
  const tooLong = await keep({ [textGroupOf(cake).id]: { text: 'x'.repeat(300) } });
  expect(tooLong.problems).not.toEqual([]);
});

test.each([
  ['that is no longer on the menu', `update cake set status = 'archived' where id = $1`],
  ['of a store that shows itself to nobody', `update store set status = 'suspended' where id = (select store_id from cake where id = $1)`],
])('of a cake %s no design is kept', async (_which, sql) => {
  const { cake } = await openStore(world);
  await world.db.pool.query(sql, [cake.id]);
  const visitor = world.visitor();
  expect(await refusalOf(save(visitor, cake))).toMatchObject({ code: 'CAKE_NOT_FOUND' });
  expect((await visitor.api.designs.list({})).items).toEqual([]);
});

test('a picture is not kept with a design, so a link cannot show it', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  const photo = cake.customizable.groups.find(({ kind }) => kind === 'photo');
  const photoId = world.services.newId();
  const { id } = await visitor.api.designs.save({
    cakeId: cake.id,
    customization: { selections: { [photo?.id ?? '']: { photoId } } },
    name: 'With a picture',
  });
  const shared = await visitor.api.designs.share({ designId: id, withWords: true });
  const seen = await world.visitor().api.designs.shared({ code: codeOf(shared) });
  const row = await world.db.prisma.savedDesign.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify([shared, seen, row.customization])).not.toMatch(new RegExp(`${photoId}|/media/photos/`));
  expect(seen.design.hasPhoto ?? false).toBe(false);
});

test('whoever has the link sees the design and its words only as its owner wished, and nothing of its owner', async () => {
  const { cake } = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const owner = world.customer(user);
  const { id: designId } = await save(owner, cake);
  const stranger = world.visitor();
  const quiet = await owner.api.designs.share({ designId, withWords: false });
  const seen = await stranger.api.designs.shared({ code: codeOf(quiet) });
  expect(seen).toMatchObject({ name: null, hidesWords: true, differences: [] });
  expect(seen.design.inscription).toEqual([]);
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Happy|Asha|${user.email}|${user.name}|${designId}`));
  const told = await owner.api.designs.share({ designId, withWords: true });
  expect(told.link).toEqual({ ...quiet.link, showsWords: true });
  expect(await stranger.api.designs.shared({ code: codeOf(told) })).toMatchObject({
    name: 'For Asha',
    hidesWords: false,
    design: { inscription: ['Happy birthday'] },
  });
  const { id: unwritten } = await save(owner, cake, { name: 'For Ravi', text: '' });
  const bare = await owner.api.designs.share({ designId: unwritten, withWords: false });
  expect(await stranger.api.designs.shared({ code: codeOf(bare) })).toMatchObject({ name: 'For Ravi', hidesWords: false });
});

test('words that a link keeps to itself stay so when their question is called otherwise since, or asked no more', async () => {
  const { cake } = await openStore(world);
  const owner = world.visitor();
  const { id: designId } = await save(owner, cake);
  const code = codeOf(await owner.api.designs.share({ designId, withWords: false }));
  for (const change of [`name = 'Line on top'`, 'archived_at = now()']) {
    await world.db.pool.query(`update option_group set ${change} where id = $1`, [textGroupOf(cake).id]);
    const seen = await world.visitor().api.designs.shared({ code });
    expect(seen).toMatchObject({ hidesWords: true, differences: [] });
    expect(JSON.stringify(seen)).not.toContain('Happy');
  }
});

test('a link that was ended leads nowhere, for good; shared anew the design has another', async () => {
  const { cake } = await openStore(world);
  const owner = world.visitor();
  const { id: designId } = await save(owner, cake);
  const first = await owner.api.designs.share({ designId, withWords: true });
  expect((await owner.api.designs.endLink({ designId })).link).toBeNull();
  const second = await owner.api.designs.share({ designId, withWords: false });
  expect(codeOf(second)).not.toBe(codeOf(first));
  const { api } = world.visitor();
  for (const code of [codeOf(first), 'never-was', '', "' or ''='", '%'])
    expect(await refusalOf(api.designs.shared({ code }))).toMatchObject({ code: 'DESIGN_NOT_FOUND' });
  await owner.api.designs.remove({ designId });
  expect(await refusalOf(api.designs.shared({ code: codeOf(second) }))).toMatchObject({ code: 'DESIGN_NOT_FOUND' });
});

test('another’s design is one that never was, whatever is asked of it', async () => {
  const { cake } = await openStore(world);
  const { id: designId } = await save(world.visitor(), cake);
  const [newcomer, stranger] = [world.visitor(), world.visitor()];
  await save(stranger, cake);
  for (const { api } of [newcomer, stranger]) {
    for (const asked of [
      () => api.designs.rename({ designId, name: 'Mine' }),
      () => api.designs.share({ designId, withWords: true }),
      () => api.designs.endLink({ designId }),
      () => api.designs.remove({ designId }),
    ])
      expect(await refusalOf(asked())).toMatchObject({ code: 'DESIGN_NOT_FOUND' });
  }
  expect(await world.db.prisma.savedDesign.findUniqueOrThrow({ where: { id: designId } })).toMatchObject({ name: 'For Asha', code: null });
});

test('an option that is gone since is named with what stands in its place, and so is another price', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  const saved = await save(visitor, cake);
  const size = groupOf(cake, 'size');
  const chosen = size.options[1];
  await world.db.pool.query('update option set archived_at = now() where id = $1', [chosen?.id]);
  const [recalled] = (await visitor.api.designs.list({})).items;
  const instead = recalled?.choices.find(({ group }) => group === size.name)?.choice;
  expect(recalled).toMatchObject({
    standing: 'offered',
    problems: [],
    differences: [{ group: size.name, role: 'size', was: chosen?.name, will: instead }],
    priceBefore: saved.unitPrice,
  });
  expect(recalled?.path).not.toBe(saved.path);
});

test('a cake that is off the menu is said to be, and leads nowhere', async () => {
  const { store, cake } = await openStore(world);
  const visitor = world.visitor();
  const { id: designId } = await save(visitor, cake);
  const { link } = await visitor.api.designs.share({ designId, withWords: false });
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [store.row.id]);
  const seen = await world.visitor().api.designs.shared({ code: codeOf({ link }) });
  expect(seen).toMatchObject({ standing: 'off_menu', path: null, store: { hasPage: false } });
});

test('a visitor’s designs come along when they sign in; of one kept twice the one with a link stays', async () => {
  const { cake } = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const [customer, visitor] = [world.customer(user), world.visitor()];
  await save(customer, cake, { name: 'As I had it' });
  const { id: designId } = await save(visitor, cake, { name: 'As I sent it' });
  await save(visitor, cake, { name: 'New', text: 'Another' });
  const shared = await visitor.api.designs.share({ designId, withWords: true });
  await inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken: visitor.ctx.visitorToken ?? '' }));
  const { items } = await customer.api.designs.list({});
  expect(items.map(({ name }) => name)).toEqual(['New', 'As I sent it']);
  expect(await customer.api.designs.shared({ code: codeOf(shared) })).toMatchObject({ name: 'As I sent it' });
});

test('a design that was given away by a link from either cart opens by both after signing in', async () => {
  const { cake } = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const [customer, visitor] = [world.customer(user), world.visitor()];
  const codes: string[] = [];
  for (const person of [customer, visitor]) {
    const { id: designId } = await save(person, cake);
    codes.push(codeOf(await person.api.designs.share({ designId, withWords: true })));
  }
  await inTx(world.services, (t) => adoptVisitorCart(t, { userId: user.id, visitorToken: visitor.ctx.visitorToken ?? '' }));
  for (const code of codes) expect(await world.visitor().api.designs.shared({ code })).toMatchObject({ name: 'For Asha' });
});

test('pages come newest first, each design once; beyond the most none is kept, however many are saved at once', async () => {
  const { cake } = await openStore(world);
  const visitor = world.visitor();
  await save(visitor, cake, { text: 'The first' });
  const presser = inTurns(visitor);
  const tries = await Promise.allSettled(
    Array.from({ length: MOST_DESIGNS + 3 }, (_, at) => save(presser, cake, { text: `Number ${at}` })),
  );
  const refused = tries.flatMap((each) => (each.status === 'rejected' ? [Promise.reject(each.reason as Error)] : []));
  for (const refusal of await Promise.all(refused.map(refusalOf)))
    expect(refusal).toMatchObject({ code: 'DESIGNS_FULL', data: { most: MOST_DESIGNS } });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof visitor.api.designs.list>> = await visitor.api.designs.list({ cursor, limit: 30 });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(MOST_DESIGNS);
  expect(seen).toHaveLength(MOST_DESIGNS);
});
