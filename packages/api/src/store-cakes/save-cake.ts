import { audit, Prisma } from '@sweetspot/db';
import type { SaveCakeInput } from '@sweetspot/domain/cakes/inputs';
import { checkCake } from '@sweetspot/domain/customization/check-cake';
import { allergenDeclarationInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { loadCustomizableCake } from '../cakes/index.ts';
import type { Context, Viewer } from '../context.ts';
import { toJson } from '../http/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { getEditedCake } from './get-edited-cake.ts';
import { storeCakeRow, storeCakeRowSelect } from './list-store-cakes.ts';
import { lockMenu } from './lock-menu.ts';
import { refreshShownCakes } from './refresh-shown-cakes.ts';
import { freeSlug } from '../stores/index.ts';

type InStore = Context & { viewer: Viewer; storeId: string };

/** As the audit names them. */
interface Who {
  readonly storeId: string;
  readonly userId: string;
  readonly requestId: string;
}

const whoSaves = ({ storeId, viewer, requestId }: InStore): Who => ({ storeId, userId: viewer.userId, requestId });

/**
 * Saves a cake whole: its words, price, photos, attached groups and overrides. A published cake that the change would make
 * unorderable is refused (CAKE_NOT_PUBLISHABLE); a form opened on an older version is refused (CAKE_CHANGED).
 */
export async function saveCake(ctx: InStore, input: SaveCakeInput) {
  const who = whoSaves(ctx);
  const cakeId = await inTx(ctx, async (t) => {
    await lockMenu(t, who.storeId);
    await refuseForeignParts(t, who.storeId, input);
    const id = input.id === null ? await createCake(t, who, input) : await updateCake(t, who, { ...input, id: input.id });
    await replaceParts(t, id, input);
    await refreshShownCakes(t, [id]);
    await refuseBroken(t, id);
    return id;
  });
  return getEditedCake(ctx, cakeId);
}

export async function setCakeStatus(
  ctx: InStore,
  input: { cakeId: string; status: 'draft' | 'published' | 'archived'; expectedVersion: number },
) {
  const { cakeId, status, expectedVersion } = input;
  const who = whoSaves(ctx);
  await inTx(ctx, async (t) => {
    const before = await claimVersion(t, who.storeId, { id: cakeId, expectedVersion });
    const publishedAt = status === 'published' && before.publishedAt === null ? { publishedAt: t.now() } : {};
    await t.tx.cake.update({ where: { id: cakeId }, data: { status, ...publishedAt }, select: { id: true } });
    await refuseBroken(t, cakeId);
    await auditCake(t, who, {
      id: cakeId,
      action: `cake.${status}`,
      before: { status: before.status },
      after: { status, ...(status === 'published' && answeredFor(before)) },
    });
  });
  return getEditedCake(ctx, cakeId);
}

export async function setCakeSoldOut(ctx: InStore, { cakeId, isSoldOut }: { cakeId: string; isSoldOut: boolean }) {
  const who = whoSaves(ctx);
  const row = await inTx(ctx, async (t) => {
    const { count } = await t.tx.cake.updateMany({ where: { id: cakeId, storeId: who.storeId }, data: { isSoldOut } });
    if (count === 0) throw new AppError('CAKE_NOT_FOUND');
    await auditCake(t, who, { id: cakeId, action: 'cake.sold_out', after: { isSoldOut } });
    return t.tx.cake.findUniqueOrThrow({ where: { id: cakeId }, select: storeCakeRowSelect });
  });
  return storeCakeRow(row);
}

/** Pictures, groups and options come from this store or not at all. */
async function refuseForeignParts({ tx }: TxContext, storeId: string, { photos, groups, overrides }: SaveCakeInput): Promise<void> {
  const pictureIds = unique(photos.map(({ pictureId }) => pictureId));
  const groupIds = unique(groups.map(({ groupId }) => groupId));
  const optionIds = unique(overrides.map(({ optionId }) => optionId));
  const pictures = await tx.picture.count({ where: { id: { in: pictureIds }, storeId } });
  const ownGroups = await tx.optionGroup.count({ where: { id: { in: groupIds }, storeId, archivedAt: null } });
  const options = await tx.option.count({
    where: { id: { in: optionIds }, archivedAt: null, groupId: { in: groupIds }, group: { storeId } },
  });
  const fields = {
    ...(pictures === photos.length ? {} : { photos: 'photos_unknown' }),
    ...(ownGroups === groups.length ? {} : { groups: 'groups_unknown' }),
    ...(options === overrides.length ? {} : { overrides: 'options_unknown' }),
  };
  if (Object.keys(fields).length > 0) throw new AppError('INPUT_INVALID', { fields });
}

function ownFields({
  id: _id,
  expectedVersion: _version,
  photos: _photos,
  groups: _groups,
  overrides: _overrides,
  ...fields
}: SaveCakeInput) {
  return fields;
}

async function createCake(t: TxContext, who: Who, input: SaveCakeInput): Promise<string> {
  const { tx } = t;
  const { storeId } = who;
  const store = await tx.store.findUniqueOrThrow({
    where: { id: storeId },
    select: { currency: true, resources: { where: { archivedAt: null }, orderBy: { position: 'asc' }, take: 1, select: { id: true } } },
  });
  // Two cakes of one name made at once would both take its address, but for the lock on the menu.
  const taken = await tx.cake.findMany({ where: { storeId }, select: { slug: true } });
  const [resource] = store.resources;
  const { id } = await tx.cake.create({
    data: {
      ...ownFields(input),
      storeId,
      slug: freeSlug(input.name, new Set(taken.map(({ slug }) => slug))),
      currency: store.currency,
      // One unit of what the store counts first; finer work is set with its capacity.
      work: resource === undefined ? {} : { [resource.id]: 1 },
      shownPriceMinor: input.basePriceMinor,
      shownMark: input.mark,
      shownAllergens: {},
      shownDesign: input.design,
      shownLeadTimeMinutes: input.leadTimeMinutes,
    },
    select: { id: true },
  });
  await auditCake(t, who, { id, action: 'cake.create', after: answeredFor(input) });
  return id;
}

async function updateCake(t: TxContext, who: Who, input: SaveCakeInput & { id: string }): Promise<string> {
  const before = await claimVersion(t, who.storeId, { id: input.id, expectedVersion: input.expectedVersion ?? 0 });
  await t.tx.cake.update({ where: { id: input.id }, data: ownFields(input), select: { id: true } });
  await auditCake(t, who, {
    id: input.id,
    action: 'cake.update',
    before: answeredFor(before),
    after: answeredFor(input),
  });
  return input.id;
}

const ANSWERED_FOR = { name: true, basePriceMinor: true, mark: true, claims: true, allergens: true } as const;

/** What a store says of a cake and may be asked for later: its price, and what people with allergies rely on. */
function answeredFor({
  name,
  basePriceMinor,
  mark,
  claims,
  allergens,
}: Pick<Prisma.CakeGetPayload<{ select: typeof ANSWERED_FOR }>, keyof typeof ANSWERED_FOR>) {
  return { name, basePriceMinor, mark, claims, allergens: toJson(allergenDeclarationInput.parse(allergens)) };
}

/** Takes the next version, which also locks the cake against a second save. */
async function claimVersion({ tx }: TxContext, storeId: string, { id, expectedVersion }: { id: string; expectedVersion: number }) {
  const before = await tx.cake.findUnique({
    where: { id, storeId },
    select: { version: true, status: true, publishedAt: true, ...ANSWERED_FOR },
  });
  if (before === null) throw new AppError('CAKE_NOT_FOUND');
  const { count } = await tx.cake.updateMany({ where: { id, version: expectedVersion }, data: { version: { increment: 1 } } });
  if (count === 0) throw new AppError('CAKE_CHANGED', { currentVersion: before.version });
  return before;
}

async function replaceParts({ tx }: TxContext, cakeId: string, { photos, groups, overrides }: SaveCakeInput): Promise<void> {
  const attached = await tx.cakeOptionGroup.findMany({ where: { cakeId }, select: { groupId: true, isHiddenByDefault: true } });
  // No form asks for it, so a save must not lose it.
  const hidden = new Map(attached.map(({ groupId, isHiddenByDefault }) => [groupId, isHiddenByDefault]));
  await tx.cakePhoto.deleteMany({ where: { cakeId } });
  await tx.cakeOptionGroup.deleteMany({ where: { cakeId } });
  await tx.cakeOptionOverride.deleteMany({ where: { cakeId } });
  await tx.cakePhoto.createMany({ data: photos.map((photo, position) => ({ ...photo, cakeId, position })) });
  await tx.cakeOptionGroup.createMany({
    data: groups.map((group, position) => ({ ...group, isHiddenByDefault: hidden.get(group.groupId) ?? null, cakeId, position })),
  });
  await tx.cakeOptionOverride.createMany({
    data: overrides.map((override) => ({ ...override, price: override.price ?? Prisma.DbNull, cakeId })),
  });
}

async function refuseBroken({ tx }: TxContext, cakeId: string): Promise<void> {
  const { status } = await tx.cake.findUniqueOrThrow({ where: { id: cakeId }, select: { status: true } });
  const cake = status === 'published' ? await loadCustomizableCake(tx, cakeId) : null;
  const missing = cake === null ? [] : checkCake(cake);
  if (missing.length > 0) throw new AppError('CAKE_NOT_PUBLISHABLE', { missing });
}

interface AuditedChange {
  id: string;
  action: string;
  before?: Prisma.InputJsonObject;
  after: Prisma.InputJsonObject;
}

function auditCake({ tx }: TxContext, { userId, requestId }: Who, { id, ...change }: AuditedChange): Promise<void> {
  return audit(tx, {
    ...change,
    actor: 'store',
    actorUserId: userId,
    subjectKind: 'cake',
    subjectId: id,
    requestId,
  });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
