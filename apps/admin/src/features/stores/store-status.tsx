import type { RouterOutputs } from '@sweetspot/api';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { Ban, CircleCheck, CirclePause, Hourglass, type LucideIcon } from 'lucide-react';
import { useWords } from '../../app/words.ts';

type Status = RouterOutputs['admin']['store']['status'];

const LOOKS: Readonly<Record<Status, { readonly tone: BadgeTone; readonly icon: LucideIcon }>> = {
  awaiting_approval: { tone: 'honey', icon: Hourglass },
  approved: { tone: 'leaf', icon: CircleCheck },
  declined: { tone: 'brick', icon: Ban },
  suspended: { tone: 'brick', icon: CirclePause },
};

export function StoreStatus({ status }: { status: Status }) {
  const stores = useWords('stores');
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {stores.statuses[status]}
    </Badge>
  );
}
