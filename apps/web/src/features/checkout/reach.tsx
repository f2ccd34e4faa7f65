import { say } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { useMapTiles } from '../../app/visitor.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import type { WhereDraft } from './checkout-draft.ts';
import { pointOf } from './place-request.ts';

export interface ReachState {
  /** Why the store does not go there, in words; null when it does or when it is not known yet. */
  readonly refusal: string | null;
  /** Refused by so little that a door at this end of its area may be within reach. */
  readonly isAtBorder: boolean;
  readonly distanceMetres: number | null;
  readonly isMeasuring: boolean;
  /** False only for what is known to be too far: what could not be measured is judged when the slot is held. */
  readonly isReached: boolean;
}

/** From the middle of a postal code's area to its edge, as a rule. */
const AREA_METRES = 5_000;

/** Whether the store delivers to where the pin is, as the next step's slots see it. */
export function useReach(storeId: string, where: WhereDraft): ReachState {
  const { locale } = useWords('checkout');
  const point = pointOf(where);
  const slots = api.stores.slots.useQuery(
    { storeId, fulfilment: 'delivery', point },
    { enabled: point !== null, placeholderData: keepPreviousData },
  );
  const refused = point !== null && slots.data?.refusal?.key === 'slot_refused_out_of_range' ? slots.data.refusal : null;
  return {
    refusal: refused && say(refused, locale),
    isAtBorder: refused !== null && Number(refused.params?.['distanceMetres']) - Number(refused.params?.['radiusMetres']) < AREA_METRES,
    distanceMetres: point === null ? null : (slots.data?.distanceMetres ?? null),
    isMeasuring: point !== null && slots.isFetching,
    isReached: refused === null,
  };
}

function helpFor({ isAtBorder }: ReachState, hasTiles: boolean, words: Words<'checkout'>): string {
  if (hasTiles) return words.outOfRangeHelp;
  return isAtBorder ? words.outOfRangeHelpAbout : words.outOfRangeHelpFar;
}

/** Beside the map: how far it is, or that it is too far and what to do. */
export function Reach({ reach, onCollect }: { reach: ReachState; onCollect: (() => void) | undefined }) {
  const words = useWords('checkout');
  const hasTiles = useMapTiles() !== null;
  return (
    <div aria-live="polite">
      {reach.refusal ? (
        <Notice
          tone="problem"
          actions={
            onCollect ? (
              <Button variant="quiet" onClick={onCollect}>
                {words.collectInstead}
              </Button>
            ) : undefined
          }
        >
          {`${reach.refusal} ${helpFor(reach, hasTiles, words)}`}
        </Notice>
      ) : reach.isMeasuring ? (
        <p className="text-sm text-ink-muted">{words.checkingPlace}</p>
      ) : reach.distanceMetres === null ? null : (
        <p className="text-sm text-ink-muted">{words.distance(reach.distanceMetres)}</p>
      )}
    </div>
  );
}
