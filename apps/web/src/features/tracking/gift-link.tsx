import { CALLED_OFF_STATUSES } from '@sweetspot/domain/orders/order-table';
import { whenWords, type Moment } from '@sweetspot/messages';
import { Button, LinkButton } from '@sweetspot/ui';
import { Gift, Link2 } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { Facts } from './order-facts.tsx';
import type { TrackedOrder } from './tracking-steps.ts';
import { useHandOn } from './use-hand-on.ts';

/** The recipient's own page, for the buyer to send them; nothing where nobody else receives the cake, or it does not come. */
export function GiftLink({ order, moment }: { order: TrackedOrder; moment: Moment }) {
  const { giftPath, recipient, status } = order;
  if (giftPath === null || recipient === null || CALLED_OFF_STATUSES.includes(status)) return null;
  return <Sendable order={order} moment={moment} path={giftPath} name={recipient.name} />;
}

function Sendable({ order, moment, path, name }: { order: TrackedOrder; moment: Moment; path: string; name: string }) {
  const words = useWords('tracking');
  const { gift, locale } = words;
  const { canShare, handOn } = useHandOn({ title: gift.shareTitle, path });
  const isWaiting = order.revealsAt !== null && new Date(order.revealsAt) > moment.now && order.status !== 'delivered';
  return (
    <Facts title={gift.title(name)}>
      <p className="text-pretty wrap-anywhere" suppressHydrationWarning>
        {isWaiting && order.revealsAt !== null ? gift.waits(whenWords(new Date(order.revealsAt), locale, moment)) : gift.shows}
      </p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <ScriptsOnly>
          <Button variant="quiet" onClick={handOn}>
            {canShare ? <Gift aria-hidden /> : <Link2 aria-hidden />}
            <span>{canShare ? gift.send : gift.copy}</span>
          </Button>
        </ScriptsOnly>
        <LinkButton asChild variant="ghost">
          <Link to={path}>{gift.look}</Link>
        </LinkButton>
      </div>
    </Facts>
  );
}
