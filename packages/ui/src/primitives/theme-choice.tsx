import { useState } from 'react';
import { cx } from '../cx.ts';
import { chosenTheme, chooseTheme, THEME_CHOICES } from '../tokens/theme-choice.ts';
import { useUi } from '../ui-provider.tsx';

/** The colours of every app of ours in this browser: the device's, or always the same. */
export function ThemeChoice({ className }: { className?: string | undefined }) {
  const { appearance, themes } = useUi().words;
  const [chosen, setChosen] = useState(chosenTheme);
  return (
    <fieldset aria-label={appearance} className={cx('flex flex-wrap gap-x-5', className)}>
      {THEME_CHOICES.map((theme) => (
        <button
          key={theme}
          type="button"
          aria-current={theme === chosen}
          onClick={() => {
            chooseTheme(theme);
            setChosen(theme);
          }}
          className={cx('min-h-touch underline-offset-4', theme === chosen ? 'font-semibold' : 'text-ink-muted underline')}
        >
          {themes[theme]}
        </button>
      ))}
    </fieldset>
  );
}
