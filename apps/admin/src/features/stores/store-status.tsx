import type { RouterOutputs } from '@sweetspot/api';
import { adminWords } from '@sweetspot/messages/admin';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { Ban, CircleCheck, CirclePause, Hourglass, type LucideIcon } from 'lucide-react';

type Status = RouterOutputs['admin']['store']['status'];

const LOOKS: Readonly<Record<Status, { readonly tone: BadgeTone; readonly icon: LucideIcon }>> = {
  awaiting_approval: { tone: 'honey', icon: Hourglass },
  approved: { tone: 'leaf', icon: CircleCheck },
  declined: { tone: 'brick', icon: Ban },
  suspended: { tone: 'brick', icon: CirclePause },
};

export function StoreStatus({ status }: { status: Status }) {
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {adminWords.stores.statuses[status]}
    </Badge>
  );
}
