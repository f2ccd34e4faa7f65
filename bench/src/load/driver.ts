import { once } from 'node:events';
import { checkOut, type CheckoutPlan, type CheckoutResult } from './check-out.ts';
import { repeatRequests, type LoadResult, type RepeatPlan } from './repeat-requests.ts';
import { watchScreens, type ScreensPlan } from './watch-screens.ts';

export type Plan = RepeatPlan | CheckoutPlan | ScreensPlan;
/** What the driver is sent: something to do, or leave to go on. */
type Order = Plan | { kind: 'go-on' };
export type DriverMessage =
  | { kind: 'screens-open' }
  | { kind: 'done'; result: LoadResult | CheckoutResult }
  | { kind: 'failed'; why: string };

const tell = (message: DriverMessage) => process.send?.(message);

/** A process of its own, so that making load and answering it never share an event loop. */
process.on('message', (plan: Order) => {
  if (plan.kind === 'go-on') return;
  run(plan).then(
    (result) => tell({ kind: 'done', result }),
    (error: unknown) => tell({ kind: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function run(plan: Plan): Promise<LoadResult | CheckoutResult> {
  if (plan.kind === 'repeat') return repeatRequests(plan);
  if (plan.kind === 'checkout') return checkOut(plan);
  return watchScreens(plan, async () => {
    tell({ kind: 'screens-open' });
    await once(process, 'message');
  });
}
