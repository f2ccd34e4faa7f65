import type { Prisma } from '../../generated/client.ts';
import type { Tx } from '../../transaction.ts';

/** Rows to be written, by table, parents before children. */
export type FixtureRows = ReturnType<typeof emptyRows>;

export function emptyRows() {
  return {
    user: [] as Prisma.UserCreateManyInput[],
    address: [] as Prisma.AddressCreateManyInput[],
    store: [] as Prisma.StoreCreateManyInput[],
    storeStaff: [] as Prisma.StoreStaffCreateManyInput[],
    storeHours: [] as Prisma.StoreHoursCreateManyInput[],
    storeException: [] as Prisma.StoreExceptionCreateManyInput[],
    slotWindow: [] as Prisma.SlotWindowCreateManyInput[],
    slotCutoff: [] as Prisma.SlotCutoffCreateManyInput[],
    capacityResource: [] as Prisma.CapacityResourceCreateManyInput[],
    capacityBucket: [] as Prisma.CapacityBucketCreateManyInput[],
    optionGroup: [] as Prisma.OptionGroupCreateManyInput[],
    option: [] as Prisma.OptionCreateManyInput[],
    cake: [] as Prisma.CakeCreateManyInput[],
    cakeOptionGroup: [] as Prisma.CakeOptionGroupCreateManyInput[],
    cakeOptionOverride: [] as Prisma.CakeOptionOverrideCreateManyInput[],
    cakeRule: [] as Prisma.CakeRuleCreateManyInput[],
    cakePreset: [] as Prisma.CakePresetCreateManyInput[],
    slotHold: [] as Prisma.SlotHoldCreateManyInput[],
    capacityClaim: [] as Prisma.CapacityClaimCreateManyInput[],
    order: [] as Prisma.OrderCreateManyInput[],
    orderLine: [] as Prisma.OrderLineCreateManyInput[],
    orderPiece: [] as Prisma.OrderPieceCreateManyInput[],
    orderPieceTier: [] as Prisma.OrderPieceTierCreateManyInput[],
    orderMove: [] as Prisma.OrderMoveCreateManyInput[],
    payment: [] as Prisma.PaymentCreateManyInput[],
    paymentAttempt: [] as Prisma.PaymentAttemptCreateManyInput[],
    paymentOperation: [] as Prisma.PaymentOperationCreateManyInput[],
    refund: [] as Prisma.RefundCreateManyInput[],
    ledgerTransaction: [] as Prisma.LedgerTransactionCreateManyInput[],
    ledgerEntry: [] as Prisma.LedgerEntryCreateManyInput[],
    review: [] as Prisma.ReviewCreateManyInput[],
  };
}

/** Far below PostgreSQL's 65,535 parameters for the widest table, and below what a parser likes. */
const BATCH = 300;

/** Writes and forgets them. */
export async function insertRows(tx: Tx, rows: FixtureRows): Promise<void> {
  for (const table of Object.keys(rows) as (keyof FixtureRows)[]) {
    const waiting: unknown[] = rows[table];
    const delegate = tx[table] as unknown as { createMany(args: { data: unknown[] }): Promise<unknown> };
    while (waiting.length > 0) await delegate.createMany({ data: waiting.splice(0, BATCH) });
  }
}

/** The domain's types are exact where Prisma's JSON type wants an index signature; what they hold is plain JSON. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
