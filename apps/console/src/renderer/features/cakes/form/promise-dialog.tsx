import type { NewPromises } from '@sweetspot/domain/allergens/new-promises';
import { capitalised, dietWords } from '@sweetspot/messages';
import { Button, Dialog, ModalClose } from '@sweetspot/ui';
import type { CakeForm } from './cake-form.ts';
import { useWords } from '../../../app/words.ts';

interface PromiseDialogProps {
  readonly promises: NewPromises;
  /** What is declared now of those allergens. */
  readonly allergens: CakeForm['allergens'];
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Somebody's health hangs on it: what is being promised is read out, and said once more. */
export function PromiseDialog({ promises, allergens, onConfirmed, onClose }: PromiseDialogProps) {
  const cakeForm = useWords('cake-form');
  const words = cakeForm.promises;
  const diet = dietWords(cakeForm.locale);
  const form = cakeForm;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.title}
      description={words.text}
      footer={
        <>
          <ModalClose>
            <Button variant="quiet">{words.back}</Button>
          </ModalClose>
          <Button onClick={onConfirmed}>{words.confirm}</Button>
        </>
      }
    >
      <ul className="grid gap-1 font-medium">
        {promises.allergens.map((allergen) => (
          <li key={allergen}>{`${capitalised(diet.allergens[allergen])}: ${form.presences[allergens[allergen] ?? 'free']}`}</li>
        ))}
        {promises.claims.map((claim) => (
          <li key={claim}>{diet.claims[claim]}</li>
        ))}
        {promises.mark === null ? null : <li>{`${form.mark}: ${form.marks[promises.mark]}`}</li>}
      </ul>
    </Dialog>
  );
}

export const promisesNothing = ({ allergens, claims, mark }: NewPromises): boolean =>
  allergens.length === 0 && claims.length === 0 && mark === null;
