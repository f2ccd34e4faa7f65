import { phoneWords } from '@sweetspot/messages';
import type { RouterOutputs } from '@sweetspot/api';
import { Button, Card, Checkbox, Dialog, ModalClose } from '@sweetspot/ui';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { openChecks, SEEN_BY_A_PERSON, storeChecks, type SeenCheck } from './store-checks.ts';
import { useDecide } from './use-decide.ts';
import { useWords, type Words } from '../../app/words.ts';

type Store = RouterOutputs['admin']['store'];

/** The checklist, and the two answers. Open checks do not forbid approving: they are said once more, and the admin decides. */
export function StoreApproval({ store }: { store: Store }) {
  const words = useWords('stores');
  const frame = useWords('frame');
  const failureWords = useFailureWords();
  const [seen, setSeen] = useState<readonly SeenCheck[]>([]);
  const [asking, setAsking] = useState<'approve' | 'decline' | null>(null);
  const decide = useDecide(() => setAsking(null));
  const checks = storeChecks(store, seen);
  const open = openChecks(checks);
  const approve = () => decide.approve.mutate({ id: store.id });
  return (
    <Card aria-label={words.checklist} className="grid gap-5">
      <h2 className="font-title text-xl font-semibold">{words.checklist}</h2>
      <ul className="grid gap-4">
        <Given isInOrder={checks.licence} name={words.checks.licence}>
          {checks.licence ? words.licenceIs(store.licenceNumber) : words.licenceWrong(store.licenceNumber)}
        </Given>
        <Given isInOrder={checks.owner} name={words.checks.owner}>
          {ownerWords(store, words)}
        </Given>
        {SEEN_BY_A_PERSON.map((check) => (
          <li key={check} className="-my-2.5">
            <Checkbox
              checked={seen.includes(check)}
              onChange={({ target }) =>
                setSeen((before) => (target.checked ? [...before, check] : before.filter((each) => each !== check)))
              }
              label={words.checks[check]}
              hint={check === 'pin' ? `${store.addressLine}, ${store.city}` : `${phoneWords(store.phone)}, ${store.email}`}
            />
          </li>
        ))}
      </ul>
      {decide.approve.isError ? (
        <p role="alert" className="text-brick-text">
          {failureWords(decide.approve.error)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button isLoading={decide.approve.isPending} onClick={() => (open.length === 0 ? approve() : setAsking('approve'))}>
          {words.approve}
        </Button>
        {store.allowed.includes('decline') ? (
          <Button variant="quiet" onClick={() => setAsking('decline')}>
            {words.decline}
          </Button>
        ) : null}
      </div>
      <Dialog
        open={asking === 'approve'}
        onOpenChange={(isOpen) => !isOpen && setAsking(null)}
        title={words.approveQuestion(store.name)}
        description={words.approveOpen(open.map((check) => words.checks[check]))}
        footer={
          <>
            <ModalClose>
              <Button variant="quiet">{frame.reason.keep}</Button>
            </ModalClose>
            <Button isLoading={decide.approve.isPending} onClick={approve}>
              {words.approveAnyway}
            </Button>
          </>
        }
      />
      <ReasonDialog
        question={asking === 'decline' ? words.declineQuestion(store.name) : null}
        means={words.declineMeans}
        action={words.decline}
        isDanger
        isBusy={decide.decline.isPending}
        problem={decide.decline.isError ? failureWords(decide.decline.error) : null}
        onConfirm={(reason) => decide.decline.mutate({ id: store.id, reason: reason ?? '' })}
        onClose={() => setAsking(null)}
      />
    </Card>
  );
}

function Given({ isInOrder, name, children }: { isInOrder: boolean; name: string; children: ReactNode }) {
  const words = useWords('stores');
  const Icon = isInOrder ? CircleCheck : CircleDashed;
  return (
    <li className="flex items-start gap-3">
      <Icon aria-hidden className={isInOrder ? 'mt-0.5 size-6 shrink-0 text-leaf-text' : 'mt-0.5 size-6 shrink-0 text-honey-text'} />
      <div>
        <p>
          <span>{name}</span>
          <span className="sr-only">{`: ${isInOrder ? words.passed : words.open}`}</span>
        </p>
        <p className={isInOrder ? 'text-sm text-ink-muted' : 'text-sm text-honey-text'}>{children}</p>
      </div>
    </li>
  );
}

function ownerWords({ owner }: Pick<Store, 'owner'>, words: Words<'stores'>): string {
  if (owner === null) return words.noOwner;
  return owner.isEmailVerified ? words.ownerConfirmed(owner.email) : words.ownerUnconfirmed(owner.email);
}
