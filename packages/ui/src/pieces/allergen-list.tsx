import type { Allergen, AllergenPresence, AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import { dietWords, localeOf } from '@sweetspot/messages';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

interface AllergenListProps extends Omit<ComponentProps<'p'>, 'children'> {
  allergens: AllergenProfile;
  /** Allergies the reader has saved: these stand out from the rest. */
  watched?: readonly Allergen[] | undefined;
}

const declaredAs = (profile: AllergenProfile, presence: AllergenPresence) =>
  (Object.keys(profile) as Allergen[]).filter((allergen) => profile[allergen] === presence);

/** "Contains **milk, gluten**; may contain tree nuts." What is inside is bold, as food law wants it. */
export function AllergenList({ allergens, watched = [], className, ...rest }: AllergenListProps) {
  const { locale, words } = useUi();
  const { allergens: names } = dietWords(localeOf(locale));
  const contained = declaredAs(allergens, 'contains');
  const possible = declaredAs(allergens, 'may_contain');

  const list = (listed: readonly Allergen[], asPart: (name: ReactNode, key: string) => ReactNode) =>
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
      .formatToParts(listed)
      .map(({ type, value }, at) => (type === 'element' ? asPart(named(value as Allergen), `${value}${at}`) : value));

  const named = (allergen: Allergen) =>
    watched.includes(allergen) ? (
      <mark className="-mx-0.5 rounded-mark bg-brick-soft px-1 text-brick-text">{names[allergen]}</mark>
    ) : (
      names[allergen]
    );

  if (contained.length === 0 && possible.length === 0) {
    return (
      <p {...rest} className={cx('text-sm', className)}>
        {words.noAllergens}
      </p>
    );
  }
  return (
    <p {...rest} className={cx('text-sm text-pretty', className)}>
      {contained.length > 0 ? (
        <>
          {words.contains}{' '}
          {list(contained, (name, key) => (
            <strong key={key}>{name}</strong>
          ))}
        </>
      ) : null}
      {contained.length > 0 && possible.length > 0 ? '; ' : null}
      {possible.length > 0 ? (
        <>
          <span className={cx(contained.length === 0 && 'inline-block first-letter:uppercase')}>{words.mayContain}</span>{' '}
          {list(possible, (name, key) => (
            <span key={key}>{name}</span>
          ))}
        </>
      ) : null}
    </p>
  );
}
