import { ALLERGENS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import { capitalised, dietWords } from '@sweetspot/messages';
import { ChoiceChips, FieldGroup, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';

/** Saved as it is tapped. */
export function AllergySwitches({ saved }: { saved: readonly string[] }) {
  const words = useWords('account');
  const toast = useToast();
  const utils = api.useUtils();
  const names = dietWords(words.locale).allergens;
  const save = api.accounts.saveAllergens.useMutation({ scope: { id: 'allergens' } });
  const change = (allergens: readonly Allergen[]) => {
    void utils.sessions.current.cancel();
    const before = utils.sessions.current.getData();
    // In the same breath as the tap: a box that flickers back looks broken.
    if (before?.viewer) utils.sessions.current.setData(undefined, { viewer: { ...before.viewer, savedAllergens: [...allergens] } });
    save.mutate(
      { allergens: [...allergens] },
      {
        onError: () => {
          utils.sessions.current.setData(undefined, before);
          toast({ message: words.unexpected, tone: 'problem' });
        },
      },
    );
  };
  return (
    <FieldGroup label={words.allergies} isLabelHidden>
      <ChoiceChips<Allergen>
        choices={ALLERGENS.map((allergen) => ({ value: allergen, label: capitalised(names[allergen]) }))}
        value={ALLERGENS.filter((allergen) => saved.includes(allergen))}
        onChange={change}
      />
    </FieldGroup>
  );
}
