import { shellWords as words } from '@sweetspot/messages/shop-browse-shell';
import { AppLogo } from '@sweetspot/ui';
import { Link } from 'react-router';

const LINKS = [
  { to: '/cakes', label: words.cakes },
  { to: '/stores', label: words.stores },
  { to: '/sell', label: words.sell },
] as const;

export function SiteFooter() {
  return (
    <footer className="border-t border-line bg-wash">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-start justify-between gap-x-12 gap-y-6 px-4 py-10 sm:px-6 lg:px-8">
        <div className="grid max-w-md gap-2">
          <AppLogo />
          <p className="text-pretty text-ink-muted">{words.footPromise}</p>
        </div>
        <nav aria-label={words.footNavigation}>
          <ul className="grid sm:flex sm:gap-6">
            {LINKS.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="flex min-h-touch items-center font-medium underline-offset-4 hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
