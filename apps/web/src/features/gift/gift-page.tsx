import type { RouterOutputs } from '@sweetspot/api';
import { GIFT_STEPS } from '@sweetspot/domain/orders/gift';
import { capitalised, phoneWords, slotWords, timeWords } from '@sweetspot/messages';
import { CakePicture, LinkButton, Skeleton, StepLine } from '@sweetspot/ui';
import { Gift, HeartOff, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { LineFacts } from '../../components/line-facts.tsx';
import { LoadFailed } from '../../components/load-failed.tsx';
import { isNoSuchOrder } from '../../components/no-such-order.ts';
import { useMoment } from '../../components/reader.ts';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import type { Line } from '../../components/stream-line.ts';
import { useFollowedGift } from './use-followed-gift.ts';

export type ShownGift = Extract<RouterOutputs['orders']['gift'], { stage: 'shown' }>;

/** For whoever receives a cake that somebody else ordered: nothing of its price or of its buyer, and of a surprise nothing before its time. */
export function GiftPage({ number, secret }: { number: string; secret: string }) {
  const words = useWords('gift');
  const { gift, line } = useFollowedGift(number, secret);
  if (gift.data?.stage === 'shown') return <Shown gift={gift.data} line={line} />;
  if (gift.data?.stage === 'hidden') {
    return (
      <Plain icon={<Gift aria-hidden className="size-12" />} title={words.hidden} text={words.hiddenText}>
        <ScriptsOff>{words.standsStill}</ScriptsOff>
      </Plain>
    );
  }
  if (gift.data) return <Plain icon={<HeartOff aria-hidden className="size-12" />} title={words.calledOff} text={words.calledOffText} />;
  if (!gift.isError) return <GiftSkeleton />;
  if (isNoSuchOrder(gift.error)) {
    return (
      <Plain icon={<Gift aria-hidden className="size-12" />} title={words.notFound} text={words.notFoundText}>
        <LinkButton asChild variant="quiet">
          <Link to="/">{words.home}</Link>
        </LinkButton>
      </Plain>
    );
  }
  return (
    <>
      <h1 className="sr-only">{words.title}</h1>
      <LoadFailed title={words.failed} error={gift.error} onRetry={() => void gift.refetch()} />
    </>
  );
}

interface PlainProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Without a cake: a picture of one would tell what is coming. */
function Plain({ icon, title, text, children }: PlainProps) {
  return (
    <section aria-live="polite" className="mx-auto grid max-w-xl justify-items-center gap-5 py-10 text-center sm:py-16">
      <span className="grid size-28 place-items-center rounded-full bg-accent-soft text-accent-text">{icon}</span>
      <h1 className="font-title text-3xl font-semibold text-balance">{title}</h1>
      <p className="text-lg text-pretty">{text}</p>
      <div className="contents">{children}</div>
    </section>
  );
}

function Shown({ gift, line }: { gift: ShownGift; line: Line }) {
  const words = useWords('gift');
  const [first] = gift.lines;
  return (
    <article className="mx-auto grid w-full max-w-4xl gap-10">
      <header className="grid items-center gap-x-10 gap-y-6 md:grid-cols-2">
        {first ? (
          <CakePicture
            design={first.design}
            photoHref={first.photos[0] && `${first.photos[0].path}/large.webp`}
            className="mx-auto w-full max-w-sm"
          />
        ) : null}
        <div className="grid gap-4">
          <h1 className="font-title text-3xl font-semibold text-balance wrap-anywhere sm:text-4xl">{words.forYou(gift.recipientName)}</h1>
          {gift.message === '' ? null : (
            <blockquote className="border-l-2 border-accent pl-4 font-title text-xl whitespace-pre-line text-pretty wrap-anywhere">
              {gift.message}
            </blockquote>
          )}
          {gift.from === '' ? null : <p className="text-lg wrap-anywhere">{words.from(gift.from)}</p>}
        </div>
      </header>
      <When gift={gift} line={line} />
      <section aria-labelledby="gift-cakes" className="grid gap-4">
        <h2 id="gift-cakes" className="font-title text-xl font-semibold">
          {words.whatItIs}
        </h2>
        <ul className="divide-y divide-line">
          {gift.lines.map((each) => (
            <li key={each.id} className="grid gap-1.5 py-4 first:pt-0">
              <p className="font-semibold wrap-anywhere">{words.lineCount(each.quantity, each.cakeName)}</p>
              <LineFacts {...each} inscriptionWords={words.inscription} />
            </li>
          ))}
        </ul>
      </section>
      <MadeBy gift={gift} />
    </article>
  );
}

/** One plain sentence and how far it is. Whether it is live is said only where it is not: this page is read for joy. */
function When({ gift, line }: { gift: ShownGift; line: Line }) {
  const words = useWords('gift');
  const at = useMoment(gift.timeZone);
  const { step, fulfilment } = gift;
  const slot = slotWords(new Date(gift.startAt), new Date(gift.endAt), words.locale, at);
  const arrival = gift.estimatedArrivalAt === null ? null : timeWords(new Date(gift.estimatedArrivalAt), words.locale, gift.timeZone);
  const reached = GIFT_STEPS.indexOf(step);
  const shown = GIFT_STEPS.filter((name) => fulfilment === 'delivery' || name !== 'coming');
  const stateOf = (index: number) => (index < reached || step === 'here' ? 'done' : index === reached ? 'now' : 'ahead');
  return (
    <section aria-labelledby="gift-when" className="grid gap-4 rounded-card border border-line bg-surface p-5">
      <h2 id="gift-when" className="sr-only">
        {words.when}
      </h2>
      <p aria-live="polite" className="text-lg font-semibold text-pretty" suppressHydrationWarning>
        {step === 'here'
          ? words.isHere[fulfilment]
          : step === 'coming'
            ? words.isComing(arrival)
            : fulfilment === 'delivery'
              ? words.comes(capitalised(slot))
              : words.collect(capitalised(slot), `${gift.store.name}, ${gift.store.addressLine}, ${gift.store.city}`)}
      </p>
      <StepLine
        label={words.howFar}
        steps={shown.map((name) => ({ id: name, label: words.steps[fulfilment][name], state: stateOf(GIFT_STEPS.indexOf(name)) }))}
      />
      {line === 'reconnecting' ? <p className="text-sm text-ink-muted">{words.behind}</p> : null}
      <ScriptsOff>{words.standsStill}</ScriptsOff>
    </section>
  );
}

/** Who knows what is in it; problems are between the store and whoever ordered. */
function MadeBy({ gift: { store } }: { gift: ShownGift }) {
  const words = useWords('gift');
  return (
    <section aria-labelledby="gift-store" className="grid justify-items-start gap-2 border-t border-line pt-6">
      <h2 id="gift-store" className="font-title text-xl font-semibold wrap-anywhere">
        {words.madeBy(store.name)}
      </h2>
      <p className="text-pretty">{words.care}</p>
      <p className="text-pretty">{words.ask}</p>
      <a
        href={`tel:${store.phone.replaceAll(/[^+\d]/g, '')}`}
        className="inline-flex min-h-touch items-center gap-2 rounded-mark font-medium text-accent-text underline underline-offset-4"
      >
        <Phone aria-hidden className="size-4.5" />
        <span>{words.call(phoneWords(store.phone))}</span>
      </a>
    </section>
  );
}

function GiftSkeleton() {
  const words = useWords('gift');
  return (
    <output aria-busy aria-label={words.loading} className="mx-auto grid w-full max-w-xl justify-items-center gap-6 py-10">
      <Skeleton className="size-28 rounded-full" />
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-6 w-3/4" />
    </output>
  );
}
