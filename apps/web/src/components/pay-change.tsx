import { Button } from '@sweetspot/ui';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../app/api.ts';
import { useBackFromAway } from '../app/use-back-from-away.ts';
import { useWords } from '../app/words.ts';
import { failureWords } from './failure-words.ts';
import { ScriptsOnly } from './scripts-only.tsx';

interface PayChangeProps {
  order: { readonly number: string; readonly secret: string | null };
  /** The change that is owed. */
  id: string;
  children: ReactNode;
  /** It is decided, or can no longer be paid: how things stand has to be read anew. */
  onRefused: () => void;
}

/** On to the gateway, to pay what a change costs more. */
export function PayChange({ order, id, children, onRefused }: PayChangeProps) {
  const words = useWords('changes');
  const navigate = useNavigate();
  const pay = api.orderChanges.pay.useMutation({
    // The button stays busy: this page is about to be left.
    onSuccess: ({ next }) => (next.type === 'approve' ? window.location.assign(next.url) : void navigate(next.path)),
    onError: onRefused,
  });
  useBackFromAway(pay.reset);
  return (
    <ScriptsOnly>
      <Button isLoading={pay.isPending || pay.isSuccess} onClick={() => pay.mutate({ ...order, id })}>
        {children}
      </Button>
      {pay.isError ? (
        <p role="alert" className="w-full font-medium text-brick-text">
          {failureWords(pay.error, words.locale, words.unexpected)}
        </p>
      ) : null}
    </ScriptsOnly>
  );
}
