import { adminWords } from '@sweetspot/messages/admin';
import { api } from '../../app/api.ts';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import { MailStateBadge } from '../../app/mail-state.tsx';
import { When } from '../../app/reading.tsx';
import { ResendMail } from '../../app/resend-mail.tsx';
import type { AdminOrder } from './order-page.tsx';

const words = adminWords.orders;
const { plain, mails: mailWords, audit: auditWords } = adminWords.records;

type Mail = AdminOrder['mails'][number] & { readonly number: string };
const mail = columnHelper<Mail>();
const mailColumns = mail.columns([
  mail.accessor(({ kind }) => plain(kind), { id: 'kind', header: mailWords.columns.kind }),
  mail.accessor('recipient', { header: mailWords.columns.recipient, meta: { isWide: true } }),
  mail.accessor('state', { header: mailWords.columns.state, cell: ({ row }) => <MailStateBadge state={row.original.state} /> }),
  mail.accessor('at', { header: mailWords.columns.queued, cell: ({ row }) => <When at={row.original.at} /> }),
  mail.display({ id: 'resend', header: mailWords.columns.action, cell: ({ row }) => <ResendOfOrder mail={row.original} /> }),
]);

export function OrderMails({ whole: { mails, order } }: { whole: AdminOrder }) {
  if (mails.length === 0) return <p className="text-ink-muted">{words.noMails}</p>;
  const rows = mails.map((each) => ({ ...each, number: order.number }));
  return <DataTable label={words.mailsSent} columns={mailColumns} rows={rows} rowId={({ id }) => id} />;
}

function ResendOfOrder({ mail: { number, ...sent } }: { mail: Mail }) {
  const utils = api.useUtils();
  return <ResendMail mail={sent} onSent={() => void utils.admin.order.invalidate({ number })} />;
}

type Decision = AdminOrder['audit'][number] & { readonly id: string };
const decision = columnHelper<Decision>();
const decisionColumns = decision.columns([
  decision.accessor(({ action }) => plain(action), { id: 'action', header: auditWords.columns.action }),
  decision.accessor('at', { header: auditWords.columns.at, cell: ({ row }) => <When at={row.original.at} /> }),
  decision.accessor(({ by }) => by ?? auditWords.somebody, { id: 'by', header: auditWords.columns.by }),
  decision.accessor(({ reason }) => reason ?? adminWords.frame.none, {
    id: 'reason',
    header: auditWords.columns.reason,
    meta: { isWide: true },
  }),
]);

export function OrderDecisions({ whole: { audit } }: { whole: AdminOrder }) {
  if (audit.length === 0) return <p className="text-ink-muted">{words.noAudit}</p>;
  const rows = audit.map((entry, at) => ({ ...entry, id: String(at) }));
  return <DataTable label={words.decisions} columns={decisionColumns} rows={rows} rowId={({ id }) => id} />;
}
