import type { RouterOutputs } from '@sweetspot/api';
import { MAIL_STATES } from '@sweetspot/domain/mails/mail-state';
import { adminWords } from '@sweetspot/messages/admin';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { oneOf } from './address.ts';

type MailState = RouterOutputs['admin']['mails']['items'][number]['state'];

const TONES: Readonly<Record<MailState, BadgeTone>> = { queued: 'honey', sent: 'leaf', failed: 'brick', suppressed: 'plain' };

export function MailStateBadge({ state }: { state: string }) {
  const known = oneOf(state, MAIL_STATES);
  return known === null ? <Badge>{state}</Badge> : <Badge tone={TONES[known]}>{adminWords.records.mails.states[known]}</Badge>;
}
