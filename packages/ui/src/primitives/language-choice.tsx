import { LANGUAGE_NAMES, LOCALES, localeOf, type Locale } from '@sweetspot/messages';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

interface LanguageChoiceProps {
  readonly label: string;
  readonly onChoose: (locale: Locale) => void;
  readonly className?: string | undefined;
}

/** Each language by the name that its own readers have for it. */
export function LanguageChoice({ label, onChoose, className }: LanguageChoiceProps) {
  const chosen = localeOf(useUi().locale);
  return (
    <fieldset aria-label={label} className={cx('flex gap-5', className)}>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-current={locale === chosen}
          onClick={() => onChoose(locale)}
          className={cx('min-h-touch underline-offset-4', locale === chosen ? 'font-semibold' : 'text-ink-muted underline')}
        >
          {LANGUAGE_NAMES[locale]}
        </button>
      ))}
    </fieldset>
  );
}
