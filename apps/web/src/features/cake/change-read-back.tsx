import type { RouterOutputs } from '@sweetspot/api';
import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { allergiesAtRisk } from '@sweetspot/domain/allergens/allergen-profile';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { allergyWarning, whenWords } from '@sweetspot/messages';
import { Button, Dialog, ModalClose } from '@sweetspot/ui';
import { useWords, type Words } from '../../app/words.ts';
import { differenceSaid, moneySaid, withoutSign } from '../../components/change-words.ts';
import { Notice } from '../../components/notice.tsx';
import { useMoment } from '../../components/reader.ts';
import type { LineOfOrder } from './change-page.tsx';
import { useProposeChange } from './use-propose-change.ts';

type Quote = RouterOutputs['orderChanges']['quote'];

interface ChangeReadBackProps {
  readonly of: LineOfOrder;
  readonly evaluation: Evaluation;
  readonly quote: Quote;
  readonly allergies: readonly Allergen[];
  readonly onStale: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The change read back, old beside new, before the store is asked. */
export function ChangeReadBack({ of, evaluation, quote, allergies, onStale, onClose }: ChangeReadBackProps) {
  const words = useWords('changes');
  const moment = useMoment(of.order.timeZone);
  const { propose, isBusy, problem } = useProposeChange({ of, customization: evaluation.customization, quote, onStale });
  const isRisky = allergiesAtRisk(evaluation.allergens, allergies).length > 0;
  const answerBy = whenWords(new Date(quote.answerBy), words.locale, moment);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={words.readBack}
      footer={
        <>
          <ModalClose>
            <Button variant="quiet">{words.keepChoosing}</Button>
          </ModalClose>
          <Button isLoading={isBusy} onClick={() => void propose()}>
            {words.propose}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Compared quote={quote} />
        <div className="grid gap-1">
          <p className="figures font-title text-lg font-semibold">{differenceSaid(quote, words)}</p>
          <p className="text-pretty">{moneyAfter(of, quote, words)}</p>
          <p className="text-pretty text-ink-muted">{words.until(answerBy)}</p>
        </div>
        {isRisky ? <Notice tone="problem">{allergyWarning(evaluation.allergens, allergies, words.locale)}</Notice> : null}
        {problem === null ? null : (
          <Notice tone="problem" isLive>
            {problem}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function Compared({ quote }: { quote: Quote }) {
  const words = useWords('changes');
  const rows = [
    ...quote.differences.map(({ group, was, will }) => ({ label: group, was: was ?? words.nothing, will: will ?? words.nothing })),
    { label: words.orderTotal, was: moneySaid(quote.totalBefore, words), will: moneySaid(quote.totalAfter, words) },
  ];
  return (
    <dl className="grid gap-3">
      {rows.map(({ label, was, will }, at) => (
        <div key={at} className="grid gap-1 rounded-control bg-wash px-4 py-3">
          <dt className="font-semibold wrap-anywhere">{label}</dt>
          <dd className="figures grid grid-cols-2 gap-4">
            <Version label={words.was}>{was}</Version>
            <Version label={words.will}>{will}</Version>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Version({ label, children }: { label: string; children: string }) {
  return (
    <span className="grid content-start">
      <span className="text-sm text-ink-muted">{label}</span>
      <span className="wrap-anywhere">{children}</span>
    </span>
  );
}

/** What of the money follows if the store agrees. */
function moneyAfter({ order: { payment, fulfilment } }: LineOfOrder, { difference, totalAfter }: Quote, words: Words<'changes'>): string {
  if (isPaidInCash(payment.method)) return words.inCash[fulfilment](moneySaid(totalAfter, words));
  if (difference.amount === 0) return words.nothingToPay;
  const amount = moneySaid(withoutSign(difference), words);
  return difference.amount > 0 ? words.payLater(amount) : words.comesBack(amount);
}
