import { AppLogo, cx } from '@sweetspot/ui';
import { Search, ShoppingBag, UserRound } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Form, Link, NavLink, useSearchParams } from 'react-router';
import { useAsked } from '../../app/asked.ts';
import { useCart, useViewer } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { AskedFields } from '../../components/asked-fields.tsx';
import { Portrait } from '../../components/portrait.tsx';
import { PlaceButton } from './place-button.tsx';

export function SiteHeader() {
  const words = useWords('shell');
  const { linkTo } = useAsked();
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-center gap-x-1 gap-y-1 px-4 py-2 sm:px-6 lg:flex-nowrap lg:gap-x-5 lg:px-8 lg:py-3">
        <Link to={linkTo('/')} aria-label={words.home} className="order-1 flex min-h-touch items-center">
          <AppLogo />
        </Link>
        <nav aria-label={words.mainNavigation} className="order-2 hidden gap-1 md:flex">
          <TopLink to="/cakes">{words.cakes}</TopLink>
          <TopLink to="/stores">{words.stores}</TopLink>
        </nav>
        <SearchForm />
        <PlaceButton />
        <AccountLink />
        <CartLink />
      </div>
    </header>
  );
}

function TopLink({ to, children }: { to: string; children: ReactNode }) {
  const { linkTo } = useAsked();
  return (
    <NavLink
      to={linkTo(to)}
      end
      className={({ isActive }) =>
        cx('flex min-h-touch items-center rounded-control px-3 font-medium hover:bg-wash', isActive && 'text-accent-text')
      }
    >
      {children}
    </NavLink>
  );
}

function SearchForm() {
  const words = useWords('shell');
  const id = useId();
  const [search] = useSearchParams();
  const typed = search.get('words') ?? '';
  return (
    <search className="relative order-6 min-w-0 grow basis-full lg:order-3 lg:basis-64">
      <Form action="/cakes">
        <AskedFields />
        <label htmlFor={id} className="sr-only">
          {words.searchLabel}
        </label>
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-ink-muted" />
        <input
          id={id}
          key={typed}
          type="search"
          name="words"
          defaultValue={typed}
          maxLength={100}
          placeholder={words.searchHint}
          enterKeyHint="search"
          className="min-h-touch w-full rounded-full border border-line-strong bg-canvas pr-4 pl-11 placeholder:text-ink-muted"
        />
      </Form>
    </search>
  );
}

const headerLink =
  'relative order-4 flex min-h-touch min-w-touch items-center justify-center gap-2 rounded-control px-2.5 font-medium hover:bg-wash lg:order-5';

function AccountLink() {
  const words = useWords('shell');
  const viewer = useViewer();
  return viewer === null ? (
    <Link to="/sign-in" className={headerLink}>
      <UserRound aria-hidden className="size-5.5" />
      <span className="sr-only sm:not-sr-only">{words.signIn}</span>
    </Link>
  ) : (
    <Link to="/account" aria-label={words.account(viewer.name)} className={headerLink}>
      <Portrait name={viewer.name} path={viewer.picturePath} className="size-7 text-xs" />
      <span className="hidden max-w-32 truncate sm:block">{viewer.name.split(' ')[0]}</span>
    </Link>
  );
}

function CartLink() {
  const words = useWords('shell');
  const count = useCart().data?.count ?? 0;
  const { linkTo } = useAsked();
  return (
    // Its drawing, not its edge, stands under the page's right margin.
    <Link to={linkTo('/cart')} className={cx(headerLink, '-mr-2.5')}>
      <ShoppingBag aria-hidden className="size-5.5" />
      <span className="sr-only sm:not-sr-only">{words.cart}</span>
      {count === 0 ? null : (
        <>
          <span className="sr-only">{words.cartHolds(count)}</span>
          <span
            aria-hidden
            className="figures absolute top-0.5 right-0 grid min-w-5 place-items-center rounded-full bg-accent px-1.5 text-xs leading-5 font-semibold text-on-accent sm:static"
          >
            {count}
          </span>
        </>
      )}
    </Link>
  );
}
