import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore, declared, type CakeOverrides } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestWorld, refusalOf, type Api, type TestWorld } from '../testing/test-world.ts';
import { waitingForLocks } from '../testing/while-held.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Edited = Awaited<ReturnType<Api['storeCakes']['get']>>;
type Save = Parameters<Api['storeCakes']['save']>[0];

/** A store whose owner has one of its cakes open in the form. */
async function openForm(cakeOverrides: Omit<CakeOverrides, 'library'> = {}) {
  const { fixture, db } = world;
  const store = buildStore(fixture);
  const library = buildOptionLibrary(fixture, store);
  const cake = buildCake(fixture, { library, ...cakeOverrides });
  await fixture.save(db);
  const { api } = world.baker(store);
  const storeId = store.row.id;
  const shopPage = () => world.visitor().api.cakes.bySlug({ storeSlug: store.row.slug, cakeSlug: cake.slug });
  const form = await api.storeCakes.get({ storeId, cakeId: cake.id });
  const save = (changes: Partial<Save> = {}) => api.storeCakes.save({ ...filledFrom(form, storeId), ...changes });
  return { api, storeId, cake, library, form, save, shopPage };
}

/** What the form would send back unchanged. */
function filledFrom(form: Edited, storeId: string): Save {
  const { id, version, photos, ...fields } = form;
  return {
    ...fields,
    storeId,
    id,
    expectedVersion: version,
    photos: photos.map((photo) => ({ pictureId: photo.id, alt: photo.alt })),
  };
}

async function addPicture(storeId: string): Promise<string> {
  const picture = { storeId, hash: 'a'.repeat(40), width: 800, height: 600 };
  return inTx(world.db, async (tx) => (await tx.picture.create({ data: picture, select: { id: true } })).id);
}

describe('saving a cake', () => {
  it('unchanged changes nothing but the version', async () => {
    const { form, save } = await openForm();
    const { version, ...saved } = await save();
    const { version: before, ...opened } = form;
    expect(saved).toEqual(opened);
    expect(version).toBe(before + 1);
  });

  it('is seen in the shop by the very next request', async () => {
    const { api, storeId, form, save, shopPage } = await openForm();
    const before = await shopPage();
    const photo = { pictureId: await addPicture(storeId), alt: 'A slice' };
    await save({ name: 'Renamed', description: 'With saffron.', basePriceMinor: form.basePriceMinor + 5_000, photos: [photo] });
    expect(await shopPage()).toMatchObject({
      name: 'Renamed',
      description: 'With saffron.',
      photos: [{ id: photo.pictureId, alt: 'A slice' }],
      customizable: { basePriceMinor: before.customizable.basePriceMinor + 5_000 },
    });
    const [card] = (await world.visitor().api.cakes.list({ storeId })).items;
    expect(card).toMatchObject({ name: 'Renamed' });
    expect((await api.storeCakes.list({ storeId })).items).toMatchObject([{ name: 'Renamed', photo: { id: photo.pictureId } }]);
  });

  it('derives anew what lists show: price, mark, allergens and notice of the cake as it comes', async () => {
    const { library, cake, save, storeId, api } = await openForm();
    const chocolate = library.optionId('flavour', 'chocolate');
    const vanilla = library.optionId('flavour', 'vanilla');
    const before = await world.db.prisma.cake.findUniqueOrThrow({ where: { id: cake.id } });
    const own = { isOffered: true, price: { type: 'fixed' as const, amountMinor: 7_700 } };
    await save({
      overrides: [
        { optionId: chocolate, isDefault: true, leadTimeMinutes: 600, ...own },
        { optionId: vanilla, isDefault: false, leadTimeMinutes: null, isOffered: true, price: null },
      ],
    });
    const row = await world.db.prisma.cake.findUniqueOrThrow({ where: { id: cake.id } });
    expect(row.shownPriceMinor).toBe(before.shownPriceMinor + 7_700);
    expect(row.shownAllergens).toMatchObject({ soybeans: 'contains' });
    expect(row.freeFrom).not.toContain('soybeans');
    expect(row.shownLeadTimeMinutes).toBe(before.shownLeadTimeMinutes + 600);
    expect((await api.storeCakes.list({ storeId })).items[0]?.price.amount).toBe(row.shownPriceMinor);
  });

  it('takes an override of nothing as nothing, not as no override', async () => {
    const { library, save, shopPage } = await openForm();
    const optionId = library.optionId('size', 'two_kg');
    const toppings = library.groupId('toppings');
    const saved = await save({
      overrides: [{ optionId, isOffered: true, isDefault: null, price: { type: 'fixed', amountMinor: 0 }, leadTimeMinutes: 0 }],
      groups: (await openGroups(shopPage)).map((group) => (group.groupId === toppings ? { ...group, min: 0, freeCount: 0 } : group)),
    });
    expect(saved.overrides).toMatchObject([{ price: { type: 'fixed', amountMinor: 0 }, leadTimeMinutes: 0, isDefault: null }]);
    const { groups } = (await shopPage()).customizable;
    const option = groups.flatMap(({ options }) => options).find(({ id }) => id === optionId);
    expect(option).toMatchObject({ price: { type: 'fixed', amountMinor: 0 }, leadTimeMinutes: 0 });
    expect(groups.find(({ id }) => id === toppings)).toMatchObject({ min: 0, freeCount: 0 });
  });

  const openGroups = async (shopPage: Awaited<ReturnType<typeof openForm>>['shopPage']) =>
    (await shopPage()).customizable.groups.map(({ id }) => ({ groupId: id, min: null, max: null, freeCount: null }));

  it('keeps a group hidden that was attached hidden, though no form says so', async () => {
    const { cake, save, library } = await openForm({ groupOverrides: { extras: { isHiddenByDefault: true } }, status: 'draft' });
    await save();
    const attached = await world.db.prisma.cakeOptionGroup.findMany({ where: { cakeId: cake.id, isHiddenByDefault: true } });
    expect(attached.map(({ groupId }) => groupId)).toEqual([library.groupId('extras')]);
  });

  it('may leave out a group or an option that a rule speaks of', async () => {
    const { form, save, library, shopPage } = await openForm();
    const rules = (await shopPage()).customizable.rules;
    const [spokenOf] = rules.map(({ whenGroupId }) => whenGroupId);
    const saved = await save({ groups: form.groups.filter(({ groupId }) => groupId !== spokenOf) });
    expect(saved.missing).toEqual([]);
    const heart = library.optionId('shape', 'heart');
    const hidden = { optionId: heart, isOffered: false, isDefault: null, price: null, leadTimeMinutes: null };
    const { form: other, save: saveOther } = await openForm();
    expect(other.overrides).toEqual([]);
    expect(await refusalOf(saveOther({ overrides: [hidden] })), 'of another store').toMatchObject({ code: 'INPUT_INVALID' });
    expect((await save({ expectedVersion: saved.version, overrides: [hidden] })).missing).toEqual([]);
  });

  it('from a form that somebody else has overtaken is refused, and the first save stays', async () => {
    const { save, form, shopPage } = await openForm();
    const results = await Promise.allSettled([save({ name: 'First' }), save({ name: 'Second' })]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refusal = await refusalOf(save({ name: 'Third' }));
    expect(refusal).toMatchObject({ code: 'CAKE_CHANGED', data: { currentVersion: form.version + 1 } });
    expect((await shopPage()).name).not.toBe('Third');
  });

  it('takes no picture, group, option or cake of another store, and nothing twice', async () => {
    const [mine, theirs] = [await openForm(), await openForm()];
    const picture = await addPicture(theirs.storeId);
    const ownPicture = await addPicture(mine.storeId);
    const optionId = theirs.library.optionId('size', 'one_kg');
    const override = { optionId, isOffered: true, isDefault: null, price: null, leadTimeMinutes: null };
    const attached = { groupId: theirs.library.groupId('size'), min: null, max: null, freeCount: null };
    const fields = async (changes: Partial<Save>) => {
      const refusal = await refusalOf(mine.save(changes));
      return refusal.code === 'INPUT_INVALID' ? refusal.data.fields : refusal.code;
    };
    expect(await fields({ photos: [{ pictureId: picture, alt: '' }] })).toEqual({ photos: 'photos_unknown' });
    const twice = [ownPicture, ownPicture].map((pictureId) => ({ pictureId, alt: '' }));
    expect(await fields({ photos: twice })).toEqual({ photos: 'photos_unknown' });
    expect(await fields({ groups: [attached], overrides: [override] })).toEqual({ groups: 'groups_unknown', overrides: 'options_unknown' });
    expect(await fields({ id: theirs.cake.id })).toBe('CAKE_NOT_FOUND');
    const read = mine.api.storeCakes.get({ storeId: mine.storeId, cakeId: theirs.cake.id });
    expect(await refusalOf(read)).toMatchObject({ code: 'CAKE_NOT_FOUND' });
    expect((await theirs.api.storeCakes.get({ storeId: theirs.storeId, cakeId: theirs.cake.id })).version).toBe(theirs.form.version);
  });

  it('of a published cake that nobody could order any more is refused whole, in words that name what is wrong', async () => {
    const { save, shopPage, form } = await openForm();
    const refusal = await refusalOf(save({ name: 'Half declared', allergens: { gluten: 'contains' } }));
    expect(refusal).toMatchObject({
      code: 'CAKE_NOT_PUBLISHABLE',
      data: { missing: [{ key: 'cake.allergens_undeclared', params: { allergens: expect.arrayContaining(['milk', 'nuts']) } }] },
    });
    expect(await shopPage()).toMatchObject({ name: form.name });
  });
});

describe('a new cake', () => {
  it('begins as a draft with an address of its own, also when two of one name are made at once', async () => {
    const { api, storeId, form } = await openForm();
    const make = () => api.storeCakes.save({ ...filledFrom(form, storeId), id: null, expectedVersion: null, name: 'Rose & Pistachio' });
    const made = await Promise.all([make(), make(), make()]);
    expect(made.map(({ slug }) => slug).toSorted()).toEqual(['rose-pistachio', 'rose-pistachio-2', 'rose-pistachio-3']);
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set(['draft']));
    const { work } = await world.db.prisma.cake.findUniqueOrThrow({ where: { id: made[0].id } });
    expect(Object.values(work as Record<string, number>)).toEqual([1]);
  });
});

describe('publishing', () => {
  it('waits until every allergen is declared', async () => {
    const { api, storeId, form, save, shopPage } = await openForm({ status: 'draft', allergens: { gluten: 'contains' } });
    expect(await refusalOf(shopPage())).toMatchObject({ code: 'CAKE_NOT_FOUND' });
    const publish = (expectedVersion: number) =>
      api.storeCakes.setStatus({ storeId, cakeId: form.id, status: 'published', expectedVersion });
    expect(await refusalOf(publish(form.version))).toMatchObject({
      code: 'CAKE_NOT_PUBLISHABLE',
      data: { missing: [{ key: 'cake.allergens_undeclared' }] },
    });
    const saved = await save({ allergens: declared({ gluten: 'contains' }) });
    expect(saved.missing).toEqual([]);
    expect(await publish(saved.version)).toMatchObject({ status: 'published' });
    expect(await shopPage()).toMatchObject({ name: form.name });
  });

  it('waits until the cake costs something however it is chosen', async () => {
    const free = { status: 'draft' as const, basePriceMinor: 0 };
    const { api, storeId, form, save, library } = await openForm(free);
    const publish = (expectedVersion: number) =>
      api.storeCakes.setStatus({ storeId, cakeId: form.id, status: 'published', expectedVersion });
    expect(await refusalOf(publish(form.version))).toMatchObject({
      code: 'CAKE_NOT_PUBLISHABLE',
      data: { missing: [{ key: 'cake.price_not_above_zero' }] },
    });
    const price = { type: 'fixed' as const, amountMinor: 45_000 };
    const own = { isOffered: true, isDefault: null, leadTimeMinutes: null, price };
    const saved = await save({ overrides: [{ optionId: library.optionId('size', 'half_kg'), ...own }] });
    expect(await publish(saved.version)).toMatchObject({ status: 'published' });
  });

  it('is taken back at once, and needs the version that the screen showed', async () => {
    const { api, storeId, form, shopPage } = await openForm();
    const archive = () => api.storeCakes.setStatus({ storeId, cakeId: form.id, status: 'archived', expectedVersion: form.version });
    await archive();
    expect(await refusalOf(shopPage())).toMatchObject({ code: 'CAKE_NOT_FOUND' });
    expect(await refusalOf(archive())).toMatchObject({ code: 'CAKE_CHANGED' });
  });
});

describe('the library', () => {
  it('tells all that a cake takes from it, allergens and drawing included, so that no preview has to guess', async () => {
    const { api, storeId, library, save } = await openForm();
    const groups = [...library.groups.values()].map(({ id }) => ({ groupId: id, min: null, max: null, freeCount: null }));
    const saved = await save({ groups, overrides: [] });
    const told = await api.storeCakes.library({ storeId });
    expect(told.groups.map(({ usedBy: _usedBy, ...group }) => group)).toEqual(saved.customizable.groups);
    expect(told.groups.flatMap(({ options }) => options).filter(({ allergens }) => allergens.nuts === 'contains')).not.toEqual([]);
  });

  it('tells the rules that hold for every cake, and none of one cake or another store', async () => {
    const { api, storeId, library, cake } = await openForm();
    const other = await openForm();
    const rule = (of: string, cakeId: string | null, reason: string, from: typeof library) => ({
      storeId: of,
      cakeId,
      reason,
      whenGroupId: from.groupId('shape'),
      whenOptionIds: [from.optionId('shape', 'heart')],
      effect: { type: 'forbid', groupId: from.groupId('tiers'), optionIds: [from.optionId('tiers', 'three')] },
    });
    await inTx(world.db, (tx) =>
      tx.cakeRule.createMany({
        data: [
          rule(storeId, null, 'ours', library),
          rule(storeId, cake.id, 'of one cake', library),
          rule(other.storeId, null, 'theirs', other.library),
        ],
      }),
    );
    const { rules } = await api.storeCakes.library({ storeId });
    expect(rules.map(({ reason }) => reason)).toEqual(['ours']);
  });
});

describe('running out', () => {
  it('of a cake shows in the shop at once', async () => {
    const { api, storeId, cake, shopPage } = await openForm();
    expect(await api.storeCakes.setSoldOut({ storeId, cakeId: cake.id, isSoldOut: true })).toMatchObject({ isSoldOut: true });
    expect((await shopPage()).isSoldOut).toBe(true);
  });

  it('of an option shows on every cake that offers it', async () => {
    const { api, storeId, library, shopPage } = await openForm();
    const optionId = library.optionId('flavour', 'mango');
    const { groups } = await api.storeCakes.setOptionSoldOut({ storeId, optionId, isSoldOut: true });
    expect(groups.flatMap(({ options }) => options).find(({ id }) => id === optionId)).toMatchObject({ isSoldOut: true });
    const { customizable } = await shopPage();
    expect(customizable.groups.flatMap(({ options }) => options).find(({ id }) => id === optionId)).toMatchObject({ isSoldOut: true });
  });

  it('while the cake is being saved leaves it priced by both changes', async () => {
    const { api, storeId, library, cake, form, save } = await openForm({ groups: ['size', 'flavour'], rules: [] });
    const { pool, prisma } = world.db;
    const waitFor = (count: number) => vi.waitFor(async () => expect(await waitingForLocks(world)).toBe(count), 30_000);
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select from cake where id = $1 for update', [cake.id]);
    const saved = save({ basePriceMinor: form.basePriceMinor + 5_000 });
    await waitFor(1);
    const soldOut = api.storeCakes.setOptionSoldOut({ storeId, optionId: library.optionId('size', 'one_kg'), isSoldOut: true });
    await waitFor(2);
    await holder.query('commit');
    holder.release();
    await Promise.all([saved, soldOut]);
    const { guestsUpTo, guestPricesMinor, shownPriceMinor } = await prisma.cake.findUniqueOrThrow({ where: { id: cake.id } });
    const base = form.basePriceMinor + 5_000;
    expect(shownPriceMinor).toBe(base);
    expect([guestsUpTo, guestPricesMinor.map(Number)]).toEqual([
      [5, 20, 30],
      [base, base + 130_000, base + 215_000],
    ]);
  });

  it("of another store's cake or option finds nothing", async () => {
    const [mine, theirs] = [await openForm(), await openForm()];
    const cake = mine.api.storeCakes.setSoldOut({ storeId: mine.storeId, cakeId: theirs.cake.id, isSoldOut: true });
    expect(await refusalOf(cake)).toMatchObject({ code: 'CAKE_NOT_FOUND' });
    const optionId = theirs.library.optionId('flavour', 'mango');
    const option = mine.api.storeCakes.setOptionSoldOut({ storeId: mine.storeId, optionId, isSoldOut: true });
    expect(await refusalOf(option)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('writes down who changed what, with the change', async () => {
  const { api, storeId, cake, form, save, library } = await openForm();
  const { name, basePriceMinor, mark, claims, allergens } = form;
  const before = { name, basePriceMinor, mark, claims, allergens };
  const after = { ...before, name: 'Renamed', basePriceMinor: 60_000, allergens: { ...allergens, fish: 'may_contain' as const } };
  await save(after);
  await refusalOf(save({ name: 'Too late' }));
  await api.storeCakes.setSoldOut({ storeId, cakeId: cake.id, isSoldOut: true });
  await api.storeCakes.setStatus({ storeId, cakeId: cake.id, status: 'archived', expectedVersion: form.version + 1 });
  await api.storeCakes.setStatus({ storeId, cakeId: cake.id, status: 'published', expectedVersion: form.version + 2 });
  await api.storeCakes.setOptionSoldOut({ storeId, optionId: library.optionId('flavour', 'mango'), isSoldOut: true });
  const subjects = [cake.id, library.optionId('flavour', 'mango')];
  const rows = await world.db.prisma.auditEntry.findMany({ where: { subjectId: { in: subjects } }, orderBy: { createdAt: 'asc' } });
  expect(rows.map(({ action, before, after }) => [action, before, after])).toEqual([
    ['cake.update', before, after],
    ['cake.sold_out', null, { isSoldOut: true }],
    ['cake.archived', { status: 'published' }, { status: 'archived' }],
    ['cake.published', { status: 'archived' }, { status: 'published', ...after }],
    ['option.sold_out', null, { isSoldOut: true }],
  ]);
});
