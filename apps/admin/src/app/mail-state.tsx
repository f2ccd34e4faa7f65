import type { RouterOutputs } from '@sweetspot/api';
import { MAIL_STATES } from '@sweetspot/domain/mails/mail-state';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { oneOf } from './address.ts';
import { useWords } from './words.ts';

type MailState = RouterOutputs['admin']['mails']['items'][number]['state'];

const TONES: Readonly<Record<MailState, BadgeTone>> = { queued: 'honey', sent: 'leaf', failed: 'brick', suppressed: 'plain' };

export function MailStateBadge({ state }: { state: string }) {
  const mails = useWords('mails');
  const known = oneOf(state, MAIL_STATES);
  return known === null ? <Badge>{state}</Badge> : <Badge tone={TONES[known]}>{mails.states[known]}</Badge>;
}
