import { AppLogo, cx } from '@sweetspot/ui';
import { LANGUAGE_NAMES, LOCALES } from '@sweetspot/messages';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../app/words.ts';
import { useLocale } from '../../components/reader.ts';

export function SiteFooter() {
  const words = useWords('shell');
  const links = [
    { to: '/cakes', label: words.cakes },
    { to: '/stores', label: words.stores },
    { to: '/sell', label: words.sell },
  ];
  return (
    <footer className="border-t border-line bg-wash">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-start justify-between gap-x-12 gap-y-6 px-4 py-10 sm:px-6 lg:px-8">
        <div className="grid max-w-md gap-2">
          <AppLogo />
          <p className="text-pretty text-ink-muted">{words.footPromise}</p>
        </div>
        <nav aria-label={words.footNavigation}>
          <ul className="grid sm:flex sm:gap-6">
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="flex min-h-touch items-center font-medium underline-offset-4 hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch />
      </div>
    </footer>
  );
}

/** A plain form: the server remembers the language, and the page comes anew in it, with scripts or without. */
function LanguageSwitch() {
  const words = useWords('shell');
  const locale = useLocale();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/language" aria-label={words.language} className="flex gap-5">
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {LOCALES.map((each) => (
        <button
          key={each}
          name="language"
          value={each}
          lang={each}
          aria-current={each === locale}
          className={cx(
            'min-h-touch underline-offset-4',
            each === locale ? 'font-semibold' : 'text-ink-muted underline',
            each === 'hi' && locale !== 'hi' && "[font-family:'Hindi_by_name',sans-serif]",
          )}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </form>
  );
}
