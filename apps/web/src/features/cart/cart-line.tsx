import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf, say } from '@sweetspot/messages';
import { Button, CakePicture, LinkButton, Money, Stepper } from '@sweetspot/ui';
import { Pencil, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { LineFacts, PriceParts } from '../../components/line-facts.tsx';
import { Notice } from '../../components/notice.tsx';
import type { CartLine, CartPart } from './cart-quantity.ts';

/** The door refuses more of one design in one cart. */
const MOST_OF_ONE = 50;

interface CartLineItemProps {
  line: CartLine;
  store: Pick<CartPart['store'], 'slug' | 'hasPage'>;
  /** What the reader must not eat. */
  allergies: readonly Allergen[];
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

export function CartLineItem({ line, store, allergies, onQuantity, onRemove }: CartLineItemProps) {
  const words = useWords('cart');
  const { cake } = line;
  const cakePath = `/stores/${store.slug}/${cake.slug}?line=${line.id}`;
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-x-4 gap-y-3 py-5 sm:grid-cols-[8rem_1fr] sm:gap-x-6">
      <CakePicture
        design={line.design}
        photoHref={line.photos[0] && `${line.photos[0].path}/small.webp`}
        className="row-span-2 self-start sm:row-span-3"
      />
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h3 className="min-w-0 font-title text-lg font-semibold wrap-anywhere">
            {line.standing === 'off_menu' ? (
              cake.name
            ) : (
              <Link to={cakePath} className="rounded-mark hover:underline">
                {cake.name}
              </Link>
            )}
          </h3>
          <Money amount={line.lineTotal} className="text-lg font-semibold" />
        </div>
        <LineFacts {...line} inscriptionWords={words.inscription} watched={allergies} />
      </div>
      <LineTrouble line={line} isStoreOpen={store.hasPage} />
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:col-span-1 sm:col-start-2">
        <Stepper label={words.quantityOf(cake.name)} value={line.quantity} max={MOST_OF_ONE} onChange={onQuantity} />
        <div className="-mr-5 flex justify-between max-sm:-ml-5 max-sm:w-[calc(100%+2.5rem)]">
          {line.standing === 'offered' ? (
            <LinkButton asChild variant="ghost">
              <Link to={cakePath} aria-label={words.editLabel(cake.name)}>
                <Pencil aria-hidden />
                <span>{words.edit}</span>
              </Link>
            </LinkButton>
          ) : null}
          <Button variant="ghost" aria-label={words.removeLabel(cake.name)} onClick={onRemove}>
            <Trash2 aria-hidden />
            <span>{words.remove}</span>
          </Button>
        </div>
      </div>
      <LinePrice line={line} />
    </li>
  );
}

function LinePrice({ line }: { line: CartLine }) {
  const words = useWords('cart');
  return (
    <div className="col-span-2 -mt-2 sm:col-span-1 sm:col-start-2">
      <PriceParts
        title={words.howPriced}
        parts={line.parts}
        unitPrice={line.unitPrice}
        totalLabel={words.each(formatMoney(line.unitPrice, intlLocaleOf(words.locale)))}
      />
    </div>
  );
}

/** What stands in the way of ordering this line, and what it cost before. */
function LineTrouble({ line, isStoreOpen }: { line: CartLine; isStoreOpen: boolean }) {
  const words = useWords('cart');
  const advice = line.standing === 'offered' ? words.chooseAgain : isStoreOpen ? words.keepOrRemove : null;
  const said = [...line.problems.map((problem) => say(problem, words.locale)), advice].filter((each) => each !== null).join(' ');
  if (line.problems.length === 0 && line.priceBefore === null) return null;
  return (
    <div className="col-span-2 grid gap-2 sm:col-span-1 sm:col-start-2">
      {line.problems.length > 0 ? <Notice tone="problem">{said}</Notice> : null}
      {line.priceBefore ? (
        <Notice tone="attention">
          {words.priceChanged(
            formatMoney(line.unitPrice, intlLocaleOf(words.locale)),
            formatMoney(line.priceBefore, intlLocaleOf(words.locale)),
          )}
        </Notice>
      ) : null}
    </div>
  );
}
