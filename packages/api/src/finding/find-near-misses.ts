import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { dependOnTheMoment } from '../cache/index.ts';
import { countFound, type ListCakesInput, type ReadyCakes } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { loadReadyCakes } from './load-ready-cakes.ts';
import { noteUnmetDemand } from './note-unmet-demand.ts';
import { waysToBeginAnew, waysToRelax, type NearMiss, type Relaxation } from './relax.ts';

const MOST_OFFERED = 4;

/** The likeliest ways out of an empty list, one of each kind, that do find something; none where the list is not empty. */
export async function findNearMisses(ctx: Context, input: ListCakesInput): Promise<NearMiss[]> {
  dependOnTheMoment();
  const count = counter(ctx);
  if ((await count(input)) > 0) return [];
  await noteUnmetDemand(ctx, input);
  const today = wallClock(ctx.market.timeZone).dateOf(ctx.now());
  const found = await findingAny(waysToRelax(input, today), count);
  return (found.length > 0 ? found : await findingAny(waysToBeginAnew(input), count)).slice(0, MOST_OFFERED);
}

async function findingAny(ways: ReturnType<typeof waysToRelax>, count: (input: ListCakesInput) => Promise<number>): Promise<NearMiss[]> {
  const tried = await Promise.all(ways.map(async ({ relaxation, input }) => ({ relaxation, cakes: await count(input) })));
  const kinds = new Set<string>();
  return tried.filter(({ relaxation, cakes }) => {
    const kind = kindOf(relaxation);
    if (cakes === 0 || kinds.has(kind)) return false;
    kinds.add(kind);
    return true;
  });
}

/** Anywhere is the widest distance. */
function kindOf(relaxation: Relaxation): string {
  if (relaxation.type !== 'without') return relaxation.type;
  return relaxation.part === 'place' ? 'within' : relaxation.part;
}

/** The stores' room on a day is asked for once, whatever is asked of their cakes. */
function counter(ctx: Context): (input: ListCakesInput) => Promise<number> {
  const rooms = new Map<string, Promise<ReadyCakes | null>>();
  const roomFor = (input: ListCakesInput): Promise<ReadyCakes | null> => {
    const { readyBy, readyByMinute, near, withinMetres, fulfilment, city, serves, storeId } = input;
    const key = JSON.stringify([readyBy, readyByMinute, near, withinMetres, fulfilment, city, serves, storeId]);
    const room = rooms.get(key) ?? loadReadyCakes(ctx, input);
    rooms.set(key, room);
    return room;
  };
  return async (input) => countFound(ctx, input, await roomFor(input));
}
