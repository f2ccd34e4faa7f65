import type { RouterOutputs } from '@sweetspot/api';
import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { allergiesAtRisk } from '@sweetspot/domain/allergens/allergen-profile';
import { formatMoney } from '@sweetspot/domain/money/money';
import { allergenSentence, allergyWarning, intlLocaleOf, say } from '@sweetspot/messages';
import { Button, CakePicture, EmptyState, LinkButton, Money, PageTitle, Skeleton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LineFacts } from '../../components/line-facts.tsx';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { useAllergies } from '../../components/use-allergies.ts';
import { orderPath } from './order-path.ts';
import { useOrderAgain } from './use-order-again.ts';

type Again = RouterOutputs['reorders']['look'];
type Line = Again['lines'][number];

interface OfOrder {
  readonly number: string;
  readonly secret: string | null;
}

/** The cakes of an order as they could be ordered today, and what about them is another, before they go into the cart. */
export function AgainPage({ number, secret }: OfOrder) {
  const words = useWords('again');
  const look = api.reorders.look.useQuery({ number, secret });
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8">
      <PageTitle lede={look.data && words.lede(look.data.store.name)}>{words.title}</PageTitle>
      {look.data ? (
        <Lines again={look.data} number={number} secret={secret} />
      ) : look.isError ? (
        <LoadFailed title={words.failed} error={look.error} onRetry={() => void look.refetch()} />
      ) : (
        <output aria-busy aria-label={words.loading} className="grid gap-4">
          <Skeleton className="h-32" />
          <Skeleton className="h-32" />
        </output>
      )}
      <p className="border-t border-line pt-5">
        <Link to={orderPath(number, secret)} className="font-medium text-accent-text underline underline-offset-4">
          {words.order(number)}
        </Link>
      </p>
    </div>
  );
}

function Lines({ again, ...of }: OfOrder & { again: Again }) {
  const allergies = useAllergies();
  const orderable = again.lines.flatMap((line) => {
    const { key, position, quantity } = line;
    return key === null ? [] : [{ key, position, quantity, isRisky: isRisky(line, allergies) }];
  });
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {again.lines.map((line) => (
          <LineAgain key={line.position} line={line} store={again.store} />
        ))}
      </ul>
      {orderable.length === 0 ? (
        <NothingLeft store={again.store} />
      ) : (
        <PutIn of={of} orderable={orderable} isShort={orderable.length < again.lines.length} />
      )}
    </>
  );
}

/** A cake that could be put in and has something of what the reader must not eat. */
const isRisky = ({ key, allergens }: Line, allergies: readonly Allergen[]): boolean =>
  key !== null && allergiesAtRisk(allergens, allergies).length > 0;

function LineAgain({ line, store }: { line: Line; store: Again['store'] }) {
  const words = useWords('again');
  const allergies = useAllergies();
  const { cakeName, quantity, priceNow, standing } = line;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-4 py-5 sm:grid-cols-[8rem_1fr]">
      <CakePicture design={line.design} />
      <div className="grid content-start gap-2">
        <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 font-semibold wrap-anywhere">
          <span>{words.lineCount(quantity, cakeName)}</span>
          {priceNow === null ? null : (
            <span className="flex items-baseline gap-1.5">
              <Money amount={priceNow} />
              {quantity > 1 ? <span className="text-sm font-normal text-ink-muted">{words.each}</span> : null}
            </span>
          )}
        </h2>
        <LineFacts
          choices={line.choices}
          inscription={line.design.inscription}
          photos={[]}
          allergens={line.allergens}
          mark={line.mark}
          inscriptionWords={words.inscription}
          watched={allergies}
        />
        {standing === 'as_it_was' ? <p className="font-medium">{words.asItWas}</p> : null}
        {standing === 'changed' ? <WhatChanged line={line} /> : null}
        {standing === 'as_it_was' || standing === 'changed' ? null : <WhyNot line={line} standing={standing} store={store} />}
        {isRisky(line, allergies) ? <Notice tone="problem">{allergyWarning(line.allergens, allergies, words.locale)}</Notice> : null}
      </div>
    </li>
  );
}

function WhatChanged({ line: { priceBefore, priceNow, differences, otherContents } }: { line: Line }) {
  const words = useWords('again');
  const isOtherPrice = priceNow !== null && priceNow.amount !== priceBefore.amount;
  return (
    <div className="grid gap-1">
      {isOtherPrice ? <p className="font-medium">{words.was(formatMoney(priceBefore, intlLocaleOf(words.locale)))}</p> : null}
      {differences.length === 0 ? null : (
        <ul className="grid gap-0.5">
          {differences.map(({ group, was, will }, at) => (
            <li key={at} className="wrap-anywhere">
              {words.difference(group, was ?? words.nothing, will ?? words.nothing)}
            </li>
          ))}
        </ul>
      )}
      {otherContents === null ? null : (
        <p className="font-semibold text-pretty">{words.contents(allergenSentence(otherContents, words.locale))}</p>
      )}
    </div>
  );
}

type Unorderable = Exclude<Line['standing'], 'as_it_was' | 'changed'>;

function WhyNot({ line, standing, store }: { line: Line; standing: Unorderable; store: Again['store'] }) {
  const words = useWords('again');
  return (
    <div className="grid justify-items-start gap-2">
      <p className="font-medium text-pretty">{words.standings[standing]}</p>
      {line.problems.map((problem, at) => (
        <p key={at} className="text-ink-muted wrap-anywhere">
          {say(problem, words.locale)}
        </p>
      ))}
      {standing === 'design_anew' && line.cakeSlug !== null ? (
        <LinkButton asChild variant="quiet" size="small">
          <Link to={`/stores/${store.slug}/${line.cakeSlug}`} aria-label={words.designOf(line.cakeName)}>
            {words.design}
          </Link>
        </LinkButton>
      ) : null}
    </div>
  );
}

interface PutInProps {
  readonly of: OfOrder;
  readonly orderable: readonly { readonly key: string; readonly position: number; readonly quantity: number; readonly isRisky: boolean }[];
  /** Some of the order's cakes stay out. */
  readonly isShort: boolean;
}

function PutIn({ of, orderable, isShort }: PutInProps) {
  const words = useWords('again');
  const count = orderable.reduce((sum, { quantity }) => sum + quantity, 0);
  const { add, isBusy, problem } = useOrderAgain(of);
  return (
    <div className="grid justify-items-start gap-3">
      {isShort ? <p className="text-ink-muted">{words.leftOut}</p> : null}
      <ScriptsOnly>
        <Button isLoading={isBusy} onClick={() => void add(orderable)}>
          {orderable.some((line) => line.isRisky) ? words.addAnyway(count) : words.add(count)}
        </Button>
      </ScriptsOnly>
      {problem === null ? null : (
        <p role="alert" className="font-medium text-brick-text">
          {problem}
        </p>
      )}
    </div>
  );
}

function NothingLeft({ store }: { store: Again['store'] }) {
  const words = useWords('again');
  const [to, label] = store.hasPage ? [`/stores/${store.slug}`, words.toStore] : ['/cakes', words.toCakes];
  return (
    <EmptyState
      title={words.noneTitle}
      actions={
        <LinkButton asChild>
          <Link to={to}>{label}</Link>
        </LinkButton>
      }
    >
      {words.noneHelp}
    </EmptyState>
  );
}
