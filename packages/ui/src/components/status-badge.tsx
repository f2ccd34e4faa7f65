import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import {
  Ban,
  BellRing,
  Bike,
  ChefHat,
  CircleCheck,
  CircleSlash,
  CreditCard,
  Hourglass,
  PackageCheck,
  PackageX,
  ThumbsUp,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { localeOf, orderWords } from '@sweetspot/messages';
import { useUi } from '../ui-provider.tsx';
import { Badge, type BadgeProps, type BadgeTone } from './badge.tsx';

const LOOKS: Readonly<Record<OrderStatus, { tone: BadgeTone; icon: LucideIcon }>> = {
  awaiting_payment: { tone: 'honey', icon: CreditCard },
  expired: { tone: 'plain', icon: Hourglass },
  placed: { tone: 'accent', icon: BellRing },
  accepted: { tone: 'sky', icon: ThumbsUp },
  rejected: { tone: 'brick', icon: Ban },
  cancelled: { tone: 'brick', icon: CircleSlash },
  baking: { tone: 'honey', icon: ChefHat },
  ready: { tone: 'leaf', icon: PackageCheck },
  out_for_delivery: { tone: 'sky', icon: Bike },
  delivery_failed: { tone: 'brick', icon: TriangleAlert },
  delivered: { tone: 'leaf', icon: CircleCheck },
  collected: { tone: 'leaf', icon: CircleCheck },
  not_collected: { tone: 'honey', icon: PackageX },
};

/** An order's state by icon, word and colour together. */
export function StatusBadge({ status, ...rest }: Omit<BadgeProps, 'tone' | 'icon' | 'children'> & { status: OrderStatus }) {
  const { locale } = useUi();
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <Badge {...rest} tone={tone} icon={<Icon aria-hidden />}>
      {orderWords(localeOf(locale)).statuses[status]}
    </Badge>
  );
}
