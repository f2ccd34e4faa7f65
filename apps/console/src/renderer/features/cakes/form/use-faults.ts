import { refusalFrom } from '@sweetspot/api/client';
import { say } from '@sweetspot/messages';
import { focusFirstFault } from '@sweetspot/ui';
import { useEffect, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import { useWords } from '../../../app/words.ts';
import type { CakeForm } from './cake-form.ts';

/** Where what keeps a cake out of the shop is put right. What the option library says is put right there. */
const FIELD_OF: Readonly<Record<string, 'basePriceMinor' | 'allergens'>> = {
  'cake.price_not_above_zero': 'basePriceMinor',
  'cake.allergens_undeclared': 'allergens',
};

/**
 * What is wrong takes the focus, the first by the order of the page. Answers what tells a refused cake's faults at the boxes they are
 * about.
 */
export function useFaults({ setError, formState }: UseFormReturn<CakeForm>, page: RefObject<HTMLElement | null>): (error: unknown) => void {
  const { locale } = useWords('cake-form');
  const { submitCount } = formState;
  useEffect(() => {
    // Counted together with what was found wrong; where nothing was, there is nothing to go to.
    if (submitCount > 0) focusFirstFault(page.current);
  }, [submitCount, page]);
  return (error) => {
    const refusal = refusalFrom(error);
    if (refusal?.code !== 'CAKE_NOT_PUBLISHABLE') return;
    // Said before the first of them is looked for.
    flushSync(() => {
      for (const missing of refusal.data.missing) {
        const field = FIELD_OF[missing.key];
        if (field !== undefined) setError(field, { type: 'server', message: say(missing, locale) });
      }
    });
    focusFirstFault(page.current);
  };
}
