import type { Prisma } from '../../generated/client.ts';
import type { Tx } from '../../transaction.ts';

/** Rows to be written, by table, parents before children. */
export type FixtureRows = ReturnType<typeof emptyRows>;

export function emptyRows() {
  return {
    user: [] as Prisma.UserCreateManyInput[],
    address: [] as Prisma.AddressCreateManyInput[],
    store: [] as Prisma.StoreCreateManyInput[],
    storeBankAccount: [] as Prisma.StoreBankAccountCreateManyInput[],
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
    cart: [] as Prisma.CartCreateManyInput[],
    favourite: [] as Prisma.FavouriteCreateManyInput[],
    keptOccasion: [] as Prisma.KeptOccasionCreateManyInput[],
    unmetDemand: [] as Prisma.UnmetDemandCreateManyInput[],
    slotHold: [] as Prisma.SlotHoldCreateManyInput[],
    capacityClaim: [] as Prisma.CapacityClaimCreateManyInput[],
    order: [] as Prisma.OrderCreateManyInput[],
    orderLine: [] as Prisma.OrderLineCreateManyInput[],
    orderPiece: [] as Prisma.OrderPieceCreateManyInput[],
    orderPieceTier: [] as Prisma.OrderPieceTierCreateManyInput[],
    orderMove: [] as Prisma.OrderMoveCreateManyInput[],
    orderAmendment: [] as Prisma.OrderAmendmentCreateManyInput[],
    payment: [] as Prisma.PaymentCreateManyInput[],
    paymentAttempt: [] as Prisma.PaymentAttemptCreateManyInput[],
    paymentOperation: [] as Prisma.PaymentOperationCreateManyInput[],
    refundRequest: [] as Prisma.RefundRequestCreateManyInput[],
    refund: [] as Prisma.RefundCreateManyInput[],
    ledgerTransaction: [] as Prisma.LedgerTransactionCreateManyInput[],
    ledgerEntry: [] as Prisma.LedgerEntryCreateManyInput[],
    taxDocumentDue: [] as Prisma.TaxDocumentDueCreateManyInput[],
    payoutBatch: [] as Prisma.PayoutBatchCreateManyInput[],
    payout: [] as Prisma.PayoutCreateManyInput[],
    payoutLeftOut: [] as Prisma.PayoutLeftOutCreateManyInput[],
    payoutLine: [] as Prisma.PayoutLineCreateManyInput[],
    payoutEntry: [] as Prisma.PayoutEntryCreateManyInput[],
    cashRemittance: [] as Prisma.CashRemittanceCreateManyInput[],
    cashRemittanceOrder: [] as Prisma.CashRemittanceOrderCreateManyInput[],
    finding: [] as Prisma.FindingCreateManyInput[],
    promoCode: [] as Prisma.PromoCodeCreateManyInput[],
    review: [] as Prisma.ReviewCreateManyInput[],
    reviewReport: [] as Prisma.ReviewReportCreateManyInput[],
    orderProblem: [] as Prisma.OrderProblemCreateManyInput[],
    orderProblemMessage: [] as Prisma.OrderProblemMessageCreateManyInput[],
    testGatewayPayment: [] as Prisma.TestGatewayPaymentCreateManyInput[],
  };
}

/** One parameter holds a batch: large enough to make statements few, small enough that no parser sees tens of megabytes. */
const BATCH = 2_000;

/**
 * Writes and forgets them. Through JSON instead of `createMany`, which takes five times as long for the many rows of demo and bench data.
 * A row says only the columns it has, so that the table's defaults hold for the rest.
 */
export async function insertRows(tx: Tx, rows: FixtureRows): Promise<void> {
  for (const table of Object.keys(rows) as (keyof FixtureRows)[]) {
    const waiting = rows[table].splice(0).map(toColumns);
    const alike = Map.groupBy(waiting, (row) => Object.keys(row).toSorted().join());
    for (const group of alike.values()) await insertAlike(tx, toColumn(table), group);
  }
}

async function insertAlike(tx: Tx, table: string, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join();
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    const from = `json_populate_recordset(null::"${table}", $1::json)`;
    await tx.$executeRawUnsafe(`insert into "${table}" (${columns}) select ${columns} from ${from}`, batch);
  }
}

const toColumn = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function toColumns(row: object): object {
  return Object.fromEntries(Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [[toColumn(field), value]])));
}

/** The domain's types are exact where Prisma's JSON type wants an index signature; what they hold is plain JSON. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
