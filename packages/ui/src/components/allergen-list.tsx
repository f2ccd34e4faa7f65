import type { Allergen, AllergenPresence, AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import { dietWords, localeOf } from '@sweetspot/messages';
import type { ComponentProps } from 'react';
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
  const { words } = useUi();
  const contained = declaredAs(allergens, 'contains');
  const possible = declaredAs(allergens, 'may_contain');
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
        <span>
          <span>{words.contains}</span> <Names allergens={contained} watched={watched} isStrong />
        </span>
      ) : null}
      {contained.length > 0 && possible.length > 0 ? <span>{'; '}</span> : null}
      {possible.length > 0 ? (
        <span>
          <span className={cx(contained.length === 0 && 'inline-block first-letter:uppercase')}>{words.mayContain}</span>{' '}
          <Names allergens={possible} watched={watched} />
        </span>
      ) : null}
    </p>
  );
}

interface NamesProps {
  allergens: readonly Allergen[];
  watched: readonly Allergen[];
  isStrong?: boolean | undefined;
}

/** The names as a list of the reader's language. */
function Names({ allergens, watched, isStrong = false }: NamesProps) {
  const { locale } = useUi();
  const { allergens: names } = dietWords(localeOf(locale));
  const Part = isStrong ? 'strong' : 'span';
  return (
    <span>
      {new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
        .formatToParts(allergens)
        .map(({ type, value }, at) =>
          type === 'literal' ? (
            <span key={`${value}${at}`}>{value}</span>
          ) : (
            <Part key={`${value}${at}`}>
              {watched.includes(value as Allergen) ? (
                <mark className="-mx-0.5 rounded-mark bg-brick-soft px-1 text-brick-text">{names[value as Allergen]}</mark>
              ) : (
                names[value as Allergen]
              )}
            </Part>
          ),
        )}
    </span>
  );
}
