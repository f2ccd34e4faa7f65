import { useMemo } from 'react';
import { api } from '../../app/api.ts';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import { MailStateBadge } from '../../app/mail-state.tsx';
import { When } from '../../app/reading.tsx';
import { ResendMail } from '../../app/resend-mail.tsx';
import type { AdminOrder } from './order-page.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Mail = AdminOrder['mails'][number] & { readonly number: string };
const mail = columnHelper<Mail>();
const mailColumnsIn = (words: Words<'mails'>, frame: Words<'frame'>) =>
  mail.columns([
    mail.accessor(({ kind }) => frame.plain(kind), { id: 'kind', header: words.columns.kind }),
    mail.accessor('recipient', { header: words.columns.recipient, meta: { isWide: true } }),
    mail.accessor('state', { header: words.columns.state, cell: ({ row }) => <MailStateBadge state={row.original.state} /> }),
    mail.accessor('at', { header: words.columns.queued, cell: ({ row }) => <When at={row.original.at} /> }),
    mail.display({ id: 'resend', header: words.columns.action, cell: ({ row }) => <ResendOfOrder mail={row.original} /> }),
  ]);

export function OrderMails({ whole: { mails, order } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const mailWords = useWords('mails');
  const frame = useWords('frame');
  const mailColumns = useMemo(() => mailColumnsIn(mailWords, frame), [mailWords, frame]);
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
const decisionColumnsIn = (words: Words<'audit'>, frame: Words<'frame'>) =>
  decision.columns([
    decision.accessor(({ action }) => frame.plain(action), { id: 'action', header: words.columns.action }),
    decision.accessor('at', { header: words.columns.at, cell: ({ row }) => <When at={row.original.at} /> }),
    decision.accessor(({ by }) => by ?? words.somebody, { id: 'by', header: words.columns.by }),
    decision.accessor(({ reason }) => reason ?? frame.none, {
      id: 'reason',
      header: words.columns.reason,
      meta: { isWide: true },
    }),
  ]);

export function OrderDecisions({ whole: { audit } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const auditWords = useWords('audit');
  const frame = useWords('frame');
  const decisionColumns = useMemo(() => decisionColumnsIn(auditWords, frame), [auditWords, frame]);
  if (audit.length === 0) return <p className="text-ink-muted">{words.noAudit}</p>;
  const rows = audit.map((entry, at) => ({ ...entry, id: String(at) }));
  return <DataTable label={words.decisions} columns={decisionColumns} rows={rows} rowId={({ id }) => id} />;
}
