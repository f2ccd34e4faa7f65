import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { TAX_DOCUMENT_KINDS, type TaxDocument } from '@sweetspot/domain/tax/tax-document';
import { taxDocumentSchema } from '@sweetspot/domain/tax/inputs';
import { z } from 'zod';
import type { Context, Services } from '../context.ts';
import { instantView, isTaxDocumentSeal, money, moneyView, taxDocumentPath } from '../http/index.ts';

/** The papers of an order: its invoice or bill, then its credit notes. */
export const taxDocumentsView = z.object({
  documents: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(TAX_DOCUMENT_KINDS),
      number: z.string(),
      issuedAt: instantView,
      total: moneyView,
      /** The page; `${path}.pdf` is the file. Opens for whoever has it, for a week or two. */
      path: z.string(),
    }),
  ),
  /** It was handed over, and the store has yet to say whether it has a GSTIN. */
  isWaiting: z.boolean(),
});

/** The caller has made sure that the reader may see the order. */
export async function loadTaxDocuments(ctx: Context, orderId: string): Promise<z.output<typeof taxDocumentsView>> {
  const { taxDocuments, taxDocumentDue, currency } = await ctx.db.prisma.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      currency: true,
      taxDocuments: {
        orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, kind: true, number: true, issuedAt: true, totalMinor: true },
      },
      taxDocumentDue: { select: { orderId: true } },
    },
  });
  return {
    isWaiting: taxDocumentDue !== null,
    documents: taxDocuments.map(({ totalMinor, issuedAt, ...document }) => ({
      ...document,
      issuedAt: issuedAt.toISOString(),
      total: money(totalMinor, currency as CurrencyCode),
      path: taxDocumentPath(ctx, document.id),
    })),
  };
}

/** A document for whoever was given its address; to everybody else it is not there. */
export async function openTaxDocument(
  services: Pick<Services, 'sessionSecret' | 'now' | 'db'>,
  { id, seal }: { readonly id: string; readonly seal: string },
): Promise<TaxDocument> {
  if (!isTaxDocumentSeal(services, id, seal)) throw new AppError('NOT_FOUND');
  const { content } = await services.db.prisma.taxDocument.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return taxDocumentSchema.parse(content);
}
