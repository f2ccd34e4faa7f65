import { AppLogo } from '@sweetspot/ui';
import { LANGUAGE_NAMES } from '@sweetspot/messages';
import type { FormEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { useTheme } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { useLocale } from '../../components/reader.ts';

export function SiteFooter({ isBare }: { isBare: boolean }) {
  const words = useWords('shell');
  return (
    <footer className="border-t border-line bg-wash">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-start justify-between gap-x-12 gap-y-6 px-4 py-10 sm:px-6 lg:px-8">
        {isBare ? null : <WhoWeAre />}
        <div>
          <ReaderChoice action="/language" name="language" label={words.language} chosen={useLocale()} choices={LANGUAGE_NAMES} />
          <ReaderChoice action="/appearance" name="theme" label={words.ui.appearance} chosen={useTheme()} choices={words.ui.themes} />
        </div>
      </div>
    </footer>
  );
}

function WhoWeAre() {
  const words = useWords('shell');
  const links = Object.entries({
    '/cakes': words.cakes,
    '/stores': words.stores,
    '/favourites': words.favourites,
    '/sell': words.sell,
    ...words.footMore,
  });
  return (
    <>
      <div className="grid max-w-sm gap-2">
        <AppLogo />
        <p className="text-pretty text-ink-muted">{words.footPromise}</p>
      </div>
      <nav aria-label={words.footNavigation}>
        <ul className="grid grid-cols-2 gap-x-8 sm:grid-cols-3">
          {links.map(([to, label]) => (
            <li key={to}>
              <Link to={to} className="flex min-h-touch items-center font-medium underline-offset-4 hover:underline">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

interface ReaderChoiceProps {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** A plain form: the server remembers what is chosen, and the page comes anew with it, with scripts or without. */
function ReaderChoice({ action, name, label, chosen, choices }: ReaderChoiceProps) {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={action} onSubmit={leadBackToWhereItStands} aria-label={label} className="flex flex-wrap gap-x-5">
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {Object.entries(choices).map(([value, text]) => (
        <button
          key={value}
          name={name}
          value={value}
          // Names no language where the choice is another.
          lang={choices === LANGUAGE_NAMES ? value : undefined}
          aria-current={value === chosen}
          className="min-h-touch underline-offset-4 aria-[current=false]:underline aria-[current=true]:font-semibold"
        >
          {text}
        </button>
      ))}
    </form>
  );
}

/** The address changes a moment before its page is shown: until then the foot would lead back to the page before. */
function leadBackToWhereItStands({ currentTarget }: FormEvent<HTMLFormElement>): void {
  const back = currentTarget.elements.namedItem('back');
  if (back instanceof HTMLInputElement) back.value = `${window.location.pathname}${window.location.search}`;
}
