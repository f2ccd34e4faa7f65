import type { Prisma, ReadClient } from '@sweetspot/db';
import {
  draftCodeInput,
  draftWhereInput,
  draftWhoInput,
  type DraftGroup,
  type SaveDraftInput,
} from '@sweetspot/domain/orders/draft-inputs';
import { z } from 'zod';
import { findCartId, lockCart } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { instantView } from '../http/index.ts';
import { inTx, type TxContext } from '../transaction.ts';

const at = instantView.nullable();

/** When each group was changed last; null where nothing of it is kept. */
export const savedDraftView = z.object({ who: at, where: at, code: at });

export const keptDraftView = z.object({
  /** Whose it is: what a browser still has of somebody else is not theirs. */
  owner: z.uuid(),
  who: draftWhoInput.extend({ at: instantView }).nullable(),
  where: draftWhereInput.extend({ at: instantView }).nullable(),
  code: draftCodeInput.extend({ at: instantView }).nullable(),
});
type KeptDraft = z.output<typeof keptDraftView>;

interface DraftRow {
  readonly group: DraftGroup;
  readonly content: Prisma.JsonValue;
  readonly changedAt: Date;
}

interface PartOfCart {
  readonly cartId: string;
  readonly storeId: string;
}

/** With the moment of the cart's last change, by which a held slot is known to be for what it holds now. */
export async function loadDraft(
  reader: Pick<ReadClient, 'cart'>,
  { cartId, storeId }: PartOfCart,
): Promise<{ readonly rows: readonly DraftRow[]; readonly cartChangedAt: Date }> {
  const select = { group: true, content: true, changedAt: true } as const;
  const cart = await reader.cart.findUnique({ where: { id: cartId }, select: { updatedAt: true, drafts: { where: { storeId }, select } } });
  return { rows: cart?.drafts ?? [], cartChangedAt: cart?.updatedAt ?? new Date(0) };
}

/** What another version wrote otherwise is as if it had not been kept. */
export function readDraft(rows: readonly DraftRow[], owner: string): KeptDraft {
  const read = <T extends object>(group: DraftGroup, schema: z.ZodType<T>) => {
    const row = rows.find((one) => one.group === group);
    const content = row && schema.safeParse(row.content).data;
    return row && content ? { ...content, at: row.changedAt.toISOString() } : null;
  };
  return { owner, who: read('who', draftWhoInput), where: read('where', draftWhereInput), code: read('code', draftCodeInput) };
}

/** Each group replaces what was kept of it, and the others stay: two devices undo nothing of each other but what both changed. */
export async function saveDraft(ctx: Context, { storeId, ...groups }: SaveDraftInput): Promise<z.output<typeof savedDraftView>> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) return { who: null, where: null, code: null };
  const kept = await inTx(ctx, async (t) => {
    // An order that is placed meanwhile takes its lines, and with them what was typed for it.
    await lockCart(t, cartId);
    await putGroups(t, { cartId, storeId }, groups);
    return t.tx.checkoutDraft.findMany({ where: { cartId, storeId }, select: { group: true, changedAt: true } });
  });
  const changedAt = (group: DraftGroup) => kept.find((row) => row.group === group)?.changedAt.toISOString() ?? null;
  return { who: changedAt('who'), where: changedAt('where'), code: changedAt('code') };
}

async function putGroups({ tx, now }: TxContext, { cartId, storeId }: PartOfCart, groups: Omit<SaveDraftInput, 'storeId'>): Promise<void> {
  await tx.$executeRaw`
    insert into checkout_draft (cart_id, store_id, "group", content, changed_at)
    select ${cartId}::uuid, ${storeId}::uuid, given.key::draft_group, given.value, ${now()}
    from jsonb_each(${JSON.stringify(groups)}::jsonb) given
    where exists (select 1 from cart_line l where l.cart_id = ${cartId}::uuid and l.store_id = ${storeId}::uuid)
    on conflict (cart_id, store_id, "group") do update
      set content = excluded.content,
        -- Later than the one before, whichever server's clock says so.
        changed_at = greatest(excluded.changed_at, checkout_draft.changed_at + interval '1 millisecond')
      where checkout_draft.content is distinct from excluded.content`;
}
