import type { RouterOutputs } from '@sweetspot/api';
import { capitalised, phoneWords, slotWords } from '@sweetspot/messages';
import { Countdown, Skeleton } from '@sweetspot/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../../app/api.ts';
import { useViewer } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { useMoment } from '../../components/reader.ts';
import { changeSentences } from './change-sentences.ts';
import type { CheckoutDraft, WhereDraft, useCheckoutDraft } from './checkout-draft.ts';
import { PayStep } from './pay-step.tsx';
import { pointOf } from './place-request.ts';
import { Step } from './step.tsx';
import { troubleFrom, type StepName, type Trouble } from './trouble.ts';
import { currentHold, useHold, useWhenPassed } from './use-hold.ts';
import { usePlacing } from './use-placing.ts';
import { usePromoCode } from './use-promo-code.ts';
import { WhenStep } from './when-step.tsx';
import { WhereStep } from './where-step.tsx';
import { WhereSummary } from './where-summary.tsx';
import { WhoStep, type EntryForms } from './who-step.tsx';

type Checkout = RouterOutputs['checkout']['start'];

interface CheckoutStepsProps {
  checkout: Checkout;
  draft: CheckoutDraft;
  access: Pick<ReturnType<typeof useCheckoutDraft>, 'readDraft' | 'changeDraft' | 'clearDraft'>;
  entryForms: EntryForms;
}

export function CheckoutSteps({ checkout, draft, access, entryForms }: CheckoutStepsProps) {
  const words = useWords('checkout');
  const { changeDraft } = access;
  const { part } = checkout;
  const flow = useCheckoutFlow(checkout, draft, access);
  useLookAgainWhenEmptied(flow.trouble);
  const viewer = useViewer();
  const saved = api.accounts.addresses.useQuery(undefined, { enabled: viewer !== null });
  const { held, step, isDone, reopen, finish } = flow;
  const frame = (name: StepName) => ({
    state: step === name ? ('open' as const) : isDone[name] ? ('done' as const) : ('ahead' as const),
    onReopen: () => reopen(name),
    trouble: flow.trouble?.step === name ? flow.trouble : null,
  });
  return (
    <div className="grid content-start gap-4">
      <Step
        number={1}
        title={words.who}
        summary={`${draft.who.name}, ${draft.who.email}, ${phoneWords(draft.who.mobile)}`}
        {...frame('who')}
      >
        <WhoStep
          key={`${checkout.contact?.email ?? ''} ${draft.takenOver}`}
          who={knownWho(checkout, draft)}
          signedInAs={viewer?.email ?? null}
          entryForms={entryForms}
          onTyped={(who) => changeDraft({ who })}
          onDone={(who) => finish({ who, isWhoDone: true })}
        />
      </Step>
      <Step number={2} title={words.where} summary={<WhereSummary where={draft.where} store={part.store} />} {...frame('where')}>
        {viewer !== null && saved.isPending ? (
          <Skeleton className="h-40" />
        ) : (
          <WhereStep
            key={draft.takenOver}
            store={part.store}
            buyerMobile={draft.who.mobile}
            where={possibleWhere(draft.where, part.store)}
            savedAddresses={saved.data ?? []}
            onTyped={(where) => changeDraft({ where })}
            onDone={(where) => finish({ where, isWhereDone: true })}
          />
        )}
      </Step>
      <Step number={3} title={words.when} summary={held ? <HeldLine held={held} timeZone={checkout.timeZone} /> : null} {...frame('when')}>
        <WhenStep
          ask={{ storeId: part.store.id, fulfilment: draft.where.fulfilment, point: pointOf(draft.where) }}
          held={held}
          isHolding={flow.isHolding}
          onHold={(slotId) => void flow.hold(slotId)}
          onKeep={() => finish({})}
        />
      </Step>
      <Step number={4} title={words.pay} summary={null} {...frame('pay')}>
        {held ? (
          <PayStep
            checkout={checkout}
            lines={part.lines}
            held={held}
            method={draft.method}
            isForRecipient={draft.where.hasRecipient}
            onMethod={(method) => changeDraft({ method })}
            changes={flow.changes}
            isPlacing={flow.isPlacing}
            isAskingAgain={flow.isAskingAgain}
            onPlace={() => void flow.place()}
            promo={flow.promo}
          />
        ) : null}
      </Step>
    </div>
  );
}

/** Which step is open, what went wrong, and the two things that ask the server: holding a slot and placing the order. */
function useCheckoutFlow(checkout: Checkout, draft: CheckoutDraft, access: CheckoutStepsProps['access']) {
  const words = useWords('checkout');
  const { part } = checkout;
  const storeId = part.store.id;
  const { changeDraft } = access;
  const at = useMoment(checkout.timeZone);
  const [reopened, setReopened] = useState<StepName | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [changes, setChanges] = useState<readonly string[]>([]);

  const tell = (error: unknown, where: StepName): Trouble => {
    const told = troubleFrom(error, where, { locale: words.locale, at, currency: part.subtotal.currency }, words);
    setTrouble(told);
    setReopened(told.step);
    return told;
  };
  const { hold: keep, isHolding } = useHold({ storeId, part, ...access }, (error) => void tell(error, 'when'));
  const promo = usePromoCode({ storeId, ...access });
  /** What is held anew is priced anew, with the code that was given. */
  const ask = async (slotId: string): Promise<boolean> => {
    if (!(await keep(slotId))) return false;
    await promo.renew().catch((error: unknown) => void tell(error, 'pay'));
    return true;
  };
  useWhenTakenOver(draft, () => void promo.renew().catch((error: unknown) => tell(error, 'pay')));
  const hold = async (slotId: string) => {
    setTrouble(null);
    if (await ask(slotId)) setReopened(null);
  };
  const utils = api.useUtils();
  const { place, ...placing } = usePlacing({
    storeId,
    ...access,
    onRefused: async (error) => {
      const { refusal, step } = tell(error, 'pay');
      const told = changeSentences(refusal, part, words.locale, words);
      setChanges(told);
      if (told.length > 0) setTrouble(null);
      if (refusal?.code === 'IDEMPOTENCY_KEY_REUSED') changeDraft({ attempt: null });
      if (refusal?.code === 'PROMO_CODE_REFUSED') promo.remove();
      if (step === 'when') {
        changeDraft({ held: null, heldFor: null });
        // Another device may hold another slot for it by now.
        void utils.checkout.start.invalidate({ storeId });
      }
      const slotId = access.readDraft().held?.slot.id;
      // A new hold brings the breakdown that is true now; the customer looks at it and presses again.
      if (refusal?.code === 'PRICE_CHANGED' && slotId !== undefined) await ask(slotId);
      else if (told.length > 0) await utils.checkout.start.invalidate({ storeId });
    },
  });

  const held = currentHold(part, draft);
  useWhenPassed(held?.expiresAt ?? null, () => {
    // A request on its way decides for itself: the server still takes it while there is room.
    if (placing.isPlacing) return;
    changeDraft({ held: null, heldFor: null });
    setTrouble({ step: 'when', message: words.holdOver, refusal: null });
    setReopened((open) => (open === 'pay' ? null : open));
  });
  const isDone = { who: draft.isWhoDone, where: draft.isWhereDone, when: held !== null, pay: false };
  const firstUndone = (['who', 'where', 'when'] as const).find((name) => !isDone[name]) ?? 'pay';
  const mayStayOpen = reopened !== null && (reopened !== 'pay' || firstUndone === 'pay');
  return {
    ...placing,
    held,
    hold,
    promo,
    isHolding,
    isDone,
    trouble,
    changes,
    step: mayStayOpen ? reopened : firstUndone,
    reopen: setReopened,
    finish: (done: Partial<CheckoutDraft>) => {
      changeDraft(done);
      setTrouble(null);
      setReopened(null);
    },
    place: () => {
      setTrouble(null);
      setChanges([]);
      return place();
    },
  };
}

/** Ordered or signed out elsewhere: the page itself says which. */
function useLookAgainWhenEmptied(trouble: Trouble | null): void {
  const { checkout } = api.useUtils();
  const isEmptied = trouble?.refusal?.code === 'CART_EMPTY';
  const lookAgain = useEffectEvent(() => void checkout.start.invalidate());
  useEffect(() => {
    if (isEmptied) lookAgain();
  }, [isEmptied]);
}

/** A code that was given on another device is priced here, for the slot that is held. */
function useWhenTakenOver({ takenOver, held }: CheckoutDraft, renewCode: () => void): void {
  const onTakenOver = useEffectEvent(() => {
    if (held !== null) renewCode();
  });
  useEffect(() => {
    if (takenOver > 0) onTakenOver();
  }, [takenOver]);
}

/** What the account knows, until something else was typed. */
function knownWho({ contact }: Checkout, { who, isWhoDone }: CheckoutDraft): CheckoutDraft['who'] {
  return contact !== null && !isWhoDone && who.email === '' ? contact : who;
}

function possibleWhere(where: WhereDraft, { offersDelivery, offersPickup }: Checkout['part']['store']): WhereDraft {
  if (where.fulfilment === 'delivery' && !offersDelivery) return { ...where, fulfilment: 'pickup' };
  return where.fulfilment === 'pickup' && !offersPickup ? { ...where, fulfilment: 'delivery' } : where;
}

function HeldLine({ held, timeZone }: { held: NonNullable<CheckoutDraft['held']>; timeZone: string }) {
  const { locale } = useWords('checkout');
  const moment = useMoment(timeZone);
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>{capitalised(slotWords(new Date(held.slot.startAt), new Date(held.slot.endAt), locale, moment))}</span>
      <Countdown until={held.expiresAt} />
    </span>
  );
}
