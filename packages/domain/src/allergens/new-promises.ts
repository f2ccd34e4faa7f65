import type { Allergen, AllergenDeclaration, DietaryClaim, DietaryMark } from './allergen.ts';
import { ALLERGENS, DIETARY_MARKS } from './allergen.ts';
import { isStronger } from './allergen-profile.ts';

/** What people with allergies, a diet or a faith rely on. */
export interface SafetyStatements {
  readonly allergens: AllergenDeclaration;
  readonly claims: readonly DietaryClaim[];
  readonly mark: DietaryMark;
}

export interface NewPromises {
  /** Said to be in it less surely than before. */
  readonly allergens: readonly Allergen[];
  readonly claims: readonly DietaryClaim[];
  /** The mark, where it became a milder one. */
  readonly mark: DietaryMark | null;
}

/** What `after` promises of a cake and `before` did not; whoever relies on it would come to harm if it were a slip. */
export function newPromises(before: SafetyStatements, after: SafetyStatements): NewPromises {
  const isMilder = DIETARY_MARKS.indexOf(after.mark) < DIETARY_MARKS.indexOf(before.mark);
  return {
    allergens: ALLERGENS.filter((allergen) => isStronger(before.allergens[allergen], after.allergens[allergen])),
    claims: after.claims.filter((claim) => !before.claims.includes(claim)),
    mark: isMilder ? after.mark : null,
  };
}
