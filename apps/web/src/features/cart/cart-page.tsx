import { CakePicture, Card, EmptyState, LinkButton, Money, PageTitle, Skeleton } from '@sweetspot/ui';
import { useId } from 'react';
import { Link } from 'react-router';
import { useAsked } from '../../app/asked.ts';
import { useCart } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { StoreLink } from '../../components/store-link.tsx';
import { useAllergies } from '../../components/use-allergies.ts';
import { CartLineItem } from './cart-line.tsx';
import type { CartPart } from './cart-quantity.ts';
import { useCartChanges } from './change-cart.ts';

export function CartPage() {
  const words = useWords('cart');
  const cart = useCart();
  const parts = cart.data?.stores ?? [];
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6">
      <PageTitle lede={words.lede(parts.length)}>{words.title}</PageTitle>
      {cart.isError && !cart.data ? (
        <LoadFailed title={words.failed} calming={words.failedHelp} error={cart.error} onRetry={() => void cart.refetch()} />
      ) : cart.isLoading ? (
        <CartSkeleton />
      ) : parts.length === 0 ? (
        <EmptyCart />
      ) : (
        <>
          <ScriptsOff>{words.changesNeedScripts}</ScriptsOff>
          <div className="contents">
            {parts.map((part) => (
              <CartStore key={part.store.id} part={part} />
            ))}
          </div>
        </>
      )}
      <Link
        to="/designs"
        className="inline-flex min-h-touch items-center justify-self-start font-medium text-accent-text underline underline-offset-4"
      >
        {words.savedDesigns}
      </Link>
    </div>
  );
}

function CartStore({ part }: { part: CartPart }) {
  const words = useWords('cart');
  const { store, lines, subtotal, isOrderable } = part;
  const { setQuantity, removeLine } = useCartChanges();
  const allergies = useAllergies();
  const { linkTo } = useAsked();
  const titleId = useId();
  return (
    <Card aria-labelledby={titleId}>
      <h2 id={titleId} className="font-title text-xl font-semibold">
        <StoreLink store={store} linkClassName="rounded-mark hover:underline">
          {words.fromStore(store.name, store.city)}
        </StoreLink>
      </h2>
      <ul aria-label={words.linesOf(store.name)} className="divide-y divide-line">
        {lines.map((line) => (
          <CartLineItem
            key={line.id}
            line={line}
            store={store}
            allergies={allergies}
            onQuantity={(quantity) => setQuantity(line.id, quantity)}
            onRemove={() => removeLine(line)}
          />
        ))}
      </ul>
      <div className="grid gap-4 border-t border-line pt-5 sm:flex sm:items-end sm:justify-between">
        <div className="grid gap-0.5">
          <p className="flex items-baseline justify-between gap-4 text-lg font-semibold sm:justify-start">
            <span>{`${words.subtotal} `}</span>
            <Money amount={subtotal} />
          </p>
          <p className="text-sm text-ink-muted">{words.subtotalNote}</p>
        </div>
        {isOrderable ? (
          <LinkButton asChild size="large">
            <Link to={linkTo(`/checkout/${store.id}`)}>{words.checkOut(store.name)}</Link>
          </LinkButton>
        ) : (
          <p className="max-w-72 font-medium text-brick-text">{store.hasPage ? words.blocked : words.storeClosed}</p>
        )}
      </div>
    </Card>
  );
}

function EmptyCart() {
  const words = useWords('cart');
  return (
    <EmptyState
      title={words.emptyTitle}
      picture={<CakePicture design={EMPTY_CART_CAKE} />}
      actions={
        <LinkButton asChild>
          <Link to="/cakes">{words.browse}</Link>
        </LinkButton>
      }
    >
      {words.empty}
    </EmptyState>
  );
}

const EMPTY_CART_CAKE = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'semi_naked',
  colour: 'ivory',
  toppings: ['fruits'],
  candles: 0,
  inscription: [],
} as const;

function CartSkeleton() {
  const words = useWords('cart');
  return (
    <output aria-busy aria-label={words.loading} className="grid gap-4">
      {[0, 1].map((row) => (
        <div key={row} className="grid grid-cols-[5rem_1fr] gap-4 sm:grid-cols-[8rem_1fr]">
          <Skeleton className="aspect-square" />
          <div className="grid content-start gap-2">
            <Skeleton className="h-6 w-3/5" />
            <Skeleton className="h-4 w-4/5" />
            <Skeleton className="h-11 w-36" />
          </div>
        </div>
      ))}
    </output>
  );
}
