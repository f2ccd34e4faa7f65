import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { LinkedOrder, MailDataByKind } from '@sweetspot/integrations/mail';
import { exactSlotWords, orderWords, timeWords } from '@sweetspot/messages';
import { trackingPath } from '../orders/index.ts';
import { occasionLetterData } from './occasion-letter-data.ts';
import { orderMail } from './order-letter-data.ts';
import type { Writing } from './writing.ts';

type AfterKind = 'order_links' | 'order_nearly_there' | 'occasion_reminder';

export const AFTER_LETTER_DATA: { readonly [Kind in AfterKind]: (writing: Writing) => Promise<MailDataByKind[Kind] | null> } = {
  order_links: async (writing) => {
    const orders = await findLinkedOrders(writing);
    return orders.length === 0 ? null : { orders };
  },
  occasion_reminder: occasionLetterData,
  // Of what has arrived, or come back, meanwhile nobody is told that it is near.
  order_nearly_there: async (writing) => {
    const source = await writing.order();
    const { status, estimatedArrivalAt, timeZone } = source.row;
    if (status !== 'out_for_delivery' || estimatedArrivalAt === null) return null;
    return { ...orderMail(writing.services, source), estimatedArrival: timeWords(estimatedArrivalAt, source.locale, timeZone) };
  },
};

const MOST_LINKS = 10;
const LINKED_DAYS = 180;
const DAY_MS = 24 * 60 * 60_000;

/** What was placed with the address that the mail goes to, newest first: who reads its mail may read these. */
async function findLinkedOrders({ services, mail, locale, now }: Writing): Promise<LinkedOrder[]> {
  const rows = await services.db.prisma.order.findMany({
    where: {
      contactEmail: mail.recipient,
      status: { notIn: [...UNPLACED_STATUSES] },
      createdAt: { gte: new Date(now.getTime() - LINKED_DAYS * DAY_MS) },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_LINKS,
    select: {
      id: true,
      number: true,
      status: true,
      timeZone: true,
      promisedStartAt: true,
      promisedEndAt: true,
      revisedStartAt: true,
      revisedEndAt: true,
      store: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    orderNumber: row.number,
    storeName: row.store.name,
    promise: exactSlotWords(row.revisedStartAt ?? row.promisedStartAt, row.revisedEndAt ?? row.promisedEndAt, locale, row.timeZone),
    status: orderWords(locale).statuses[row.status],
    trackingUrl: trackingPath(services, row),
  }));
}
