import { ALLERGENS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import { useViewer } from '../app/visitor.tsx';

/** What the reader told us that they must not eat; nothing while nobody is signed in. */
export function useAllergies(): readonly Allergen[] {
  const viewer = useViewer();
  return ALLERGENS.filter((allergen) => viewer?.savedAllergens.includes(allergen));
}
