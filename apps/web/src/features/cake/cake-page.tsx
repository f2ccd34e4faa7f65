import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import type { Customization } from '@sweetspot/domain/customization/customization';
import { Badge, bottomBar, Stepper } from '@sweetspot/ui';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { untilLoaded } from '../../app/reachable.ts';
import { useAsked, type Asked } from '../../app/asked.ts';
import type { Place } from '../../app/place.ts';
import type { CakeView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { HeartPlace } from '../../components/heart-place.tsx';
import { Rating } from '../../components/rating.tsx';
import { Adding } from './adding.tsx';
import { CakeInView } from './cake-in-view.tsx';
import { CakeStage } from './cake-stage.tsx';
import { ChoiceAnnouncer } from './choice-note.tsx';
import { Choices } from './choices.tsx';
import { Contents } from './contents.tsx';
import { EarliestSlot } from './earliest-slot.tsx';
import { PriceList } from './price-list.tsx';
import { useDesignInAddress } from './use-design-in-address.ts';
import { MAX_LINE_QUANTITY } from './quantity.ts';
import { useDesign } from './use-design.ts';
import { usePhotos, type GivenPhoto } from './use-photos.ts';
import { useSlots } from './use-slots.ts';

/** Comes after the page: whoever designs needs it last. */
const SaveDesign = lazy(untilLoaded(async () => ({ default: (await import('./save-design.tsx')).SaveDesign })));

interface CakePageProps {
  readonly cake: CakeView;
  readonly place: Place | null;
  readonly asked: Asked;
  readonly initial: { readonly customization: Customization; readonly quantity: number; readonly photos: readonly GivenPhoto[] };
  /** The cart line being changed; null adds a new one. */
  readonly lineId: string | null;
  readonly allergies: readonly Allergen[];
  /** Below the designer: reviews, the store. */
  readonly children: ReactNode;
}

/** Where a cake is designed: drawing on the left, choices on the right, everything else follows each choice at once. */
export function CakePage({ cake, place, asked, initial, lineId, allergies, children }: CakePageProps) {
  const design = useDesign(cake.customizable, initial.customization);
  const photos = usePhotos(design, initial.photos);
  const [quantity, setQuantity] = useState(initial.quantity);
  const { evaluation } = design;
  const stage = useRef<HTMLDivElement>(null);
  const [guests, setGuests] = useState(asked.serves);
  useDesignInAddress({ cake: cake.customizable, customization: evaluation.customization, guests });
  const slots = useSlots({ cake, evaluation, quantity, place, readyBy: asked.readyBy });
  return (
    <div className="grid items-start gap-x-12 gap-y-6 pb-28 lg:grid-cols-2 lg:grid-rows-[auto_1fr] lg:pb-0">
      <Heading cake={cake} />
      {/* What sticks keeps to the box around it, and would run on over what follows were that the whole page. */}
      <div className="col-start-1 row-start-2 lg:row-span-2 lg:row-start-1 lg:self-stretch">
        <div className="grid gap-6 lg:sticky lg:top-6">
          <CakeStage ref={stage} name={cake.name} design={evaluation.design} photos={cake.photos} prints={photos.chosen} />
          <Contents evaluation={evaluation} watched={allergies} />
        </div>
      </div>
      <CakeInView stage={stage} name={cake.name} evaluation={evaluation} print={photos.chosen[0]} />
      <div className="col-start-1 row-start-3 grid gap-8 lg:col-start-2 lg:row-start-2 lg:pb-32">
        <Choices {...{ design, photos, guests }} onGuests={setGuests} />
        <EarliestSlot cake={cake} slots={slots} place={place} leadTimeMinutes={evaluation.leadTimeMinutes} />
        <PriceList cake={cake.customizable} evaluation={evaluation} />
        <Quantity quantity={quantity} onQuantity={setQuantity} />
        <Suspense>
          <SaveDesign design={design} hasPhoto={photos.chosen.length > 0} />
        </Suspense>
        <ChoiceAnnouncer design={design} />
      </div>
      <div className="col-start-1 row-start-4 grid gap-10 border-t border-line pt-10 lg:col-span-2 lg:row-start-3">{children}</div>
      {/* It shares its rows with what scrolls under it, so that it stays in reach from the first choice to the last review. */}
      <div className="pointer-events-none z-20 col-start-1 row-span-4 row-start-1 -mx-4 -mb-28 flex flex-col justify-end self-stretch sm:-mx-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:m-0">
        <div ref={bottomBar} className="pointer-events-auto sticky bottom-0 lg:bg-canvas lg:pb-4">
          <Adding {...{ design, cake, quantity, lineId, allergies, slots }} isSending={photos.isSending} />
        </div>
      </div>
    </div>
  );
}

function Heading({ cake }: { cake: CakeView }) {
  const words = useWords('cake');
  const { linkTo } = useAsked();
  return (
    <header className="col-start-1 row-start-1 grid gap-2 lg:col-start-2">
      <div className="flex items-start justify-between gap-4">
        <h1 className="min-w-0 font-title text-3xl font-semibold tracking-[-0.02em] text-balance wrap-anywhere">{cake.name}</h1>
        <HeartPlace kind="cake" id={cake.id} name={cake.name} />
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          <span>{`${words.by} `}</span>
          <Link to={linkTo(`/stores/${cake.store.slug}`)} className="font-semibold text-accent-text underline underline-offset-4">
            {cake.store.name}
          </Link>
          <span>{` ${words.inCity(cake.store.city)}`}</span>
        </span>
        <Rating rating={cake.rating} />
      </p>
      {cake.description === '' ? null : <p className="text-lg text-pretty text-ink-muted">{cake.description}</p>}
      {cake.isSoldOut ? (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="honey">{words.soldOutTitle}</Badge>
          <span>{words.soldOutText}</span>
        </p>
      ) : null}
      {cake.store.isTakingOrders ? null : (
        <Badge tone="honey" className="justify-self-start">
          {words.paused}
        </Badge>
      )}
      <noscript>
        <p className="rounded-control bg-honey-soft px-4 py-3 text-honey-text">{words.noScript}</p>
      </noscript>
    </header>
  );
}

function Quantity({ quantity, onQuantity }: { quantity: number; onQuantity: (quantity: number) => void }) {
  const words = useWords('cake');
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <span className="font-semibold">{words.quantity}</span>
      <Stepper label={words.quantity} value={quantity} onChange={onQuantity} min={1} max={MAX_LINE_QUANTITY} />
    </div>
  );
}
