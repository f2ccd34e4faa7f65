import type { RouterOutputs } from '@sweetspot/api';
import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { bottomBar } from '@sweetspot/ui';
import { ArrowLeft } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { CakeInView } from './cake-in-view.tsx';
import { CakeStage } from './cake-stage.tsx';
import { ChangeBar } from './change-bar.tsx';
import { ChoiceAnnouncer } from './choice-note.tsx';
import { Choices } from './choices.tsx';
import { Contents } from './contents.tsx';
import { useDesign } from './use-design.ts';

export type ChangeableLine = RouterOutputs['orderChanges']['line'];

/** Which line of which order is to be changed, and what of the order the questions about it need. */
export interface LineOfOrder {
  readonly number: string;
  readonly secret: string | null;
  readonly position: number;
  /** The order's page. */
  readonly orderPath: string;
  readonly order: Pick<RouterOutputs['orders']['track'], 'store' | 'timeZone' | 'payment' | 'fulfilment'>;
}

interface ChangePageProps {
  readonly of: LineOfOrder;
  readonly line: ChangeableLine;
  readonly allergies: readonly Allergen[];
}

/** Where a customer designs anew what they have ordered, and asks the store for it. */
export function ChangePage({ of, line, allergies }: ChangePageProps) {
  const words = useWords('changes');
  const design = useDesign(line.cake, line.customization);
  const { evaluation } = design;
  const stage = useRef<HTMLDivElement>(null);
  return (
    <div className="grid items-start gap-x-12 gap-y-6 pb-28 lg:grid-cols-2 lg:grid-rows-[auto_1fr] lg:pb-0">
      <header className="col-start-1 row-start-1 grid gap-2 lg:col-start-2">
        <Link to={of.orderPath} className="inline-flex min-h-touch items-center gap-2 justify-self-start font-medium text-accent-text">
          <ArrowLeft aria-hidden className="size-4.5" />
          <span>{words.back(of.number)}</span>
        </Link>
        <h1 className="font-title text-3xl font-semibold tracking-[-0.02em] text-balance">{words.title(line.cakeName)}</h1>
        <p className="text-lg text-pretty text-ink-muted">{words.help(of.order.store.name)}</p>
        <noscript>
          <p className="rounded-control bg-honey-soft px-4 py-3 text-honey-text">{words.noScript}</p>
        </noscript>
      </header>
      <div className="col-start-1 row-start-2 lg:row-span-2 lg:row-start-1 lg:self-stretch">
        <div className="grid gap-6 lg:sticky lg:top-6">
          <CakeStage ref={stage} name={line.cakeName} design={evaluation.design} photos={[]} prints={line.photos} />
          <Contents evaluation={evaluation} watched={allergies} />
        </div>
      </div>
      <CakeInView stage={stage} name={line.cakeName} evaluation={evaluation} print={line.photos[0]} />
      <div className="col-start-1 row-start-3 grid gap-8 lg:col-start-2 lg:row-start-2 lg:pb-32">
        {line.photos.length === 0 ? null : <Notice tone="info">{words.photoStays}</Notice>}
        <Choices design={design} photos={null} guests={null} />
        <ChoiceAnnouncer design={design} />
      </div>
      {/* It shares its rows with what scrolls under it, so that it stays in reach from the first choice to the last. */}
      <div className="pointer-events-none z-20 col-start-1 row-span-3 row-start-1 -mx-4 -mb-28 flex flex-col justify-end self-stretch sm:-mx-6 lg:col-start-2 lg:row-span-2 lg:m-0">
        <div ref={bottomBar} className="pointer-events-auto sticky bottom-0 lg:bg-canvas lg:pb-4">
          <ChangeBar {...{ of, line, evaluation, allergies }} />
        </div>
      </div>
    </div>
  );
}
