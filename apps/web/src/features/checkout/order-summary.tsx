import type { RouterOutputs } from '@sweetspot/api';
import { CakePicture, cx, Money } from '@sweetspot/ui';
import { useId } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { LineFacts } from '../../components/line-facts.tsx';
import { PriceBreakdown } from '../../components/price-breakdown.tsx';
import type { HeldSlot } from './checkout-draft.ts';

interface OrderSummaryProps {
  part: RouterOutputs['checkout']['start']['part'];
  breakdown: HeldSlot['breakdown'] | null;
}

/** What is being ordered, beside the steps; the breakdown once there is one. */
export function OrderSummary({ part, breakdown }: OrderSummaryProps) {
  const words = useWords('checkout');
  const titleId = useId();
  return (
    <aside aria-labelledby={titleId} className="grid content-start gap-4 lg:sticky lg:top-6">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={titleId} className="font-title text-xl font-semibold">
          {words.summary}
        </h2>
        <Link to="/cart" className="font-medium text-accent-text underline underline-offset-4">
          {words.backToCart}
        </Link>
      </div>
      <ul className="grid gap-4">
        {part.lines.map(({ id, cake, quantity, design, lineTotal, ...facts }) => (
          <li key={id} className="grid grid-cols-[4.5rem_1fr] gap-4">
            <CakePicture design={design} photoHref={facts.photos[0] && `${facts.photos[0].path}/small.webp`} />
            <div className="grid min-w-0 content-start gap-1">
              <p className="flex items-baseline justify-between gap-4 font-medium wrap-anywhere">
                <span>{words.summaryLine(quantity, cake.name)}</span>
                {breakdown ? null : <Money amount={lineTotal} />}
              </p>
              <LineFacts {...facts} inscriptionWords={words.inscription} />
            </div>
          </li>
        ))}
      </ul>
      <div className={cx('border-t border-line pt-4', breakdown && 'max-lg:hidden')}>
        {breakdown ? <PriceBreakdown breakdown={breakdown} /> : <p className="text-sm text-ink-muted">{words.summaryNote}</p>}
      </div>
    </aside>
  );
}
