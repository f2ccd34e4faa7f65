import type { StoreSchedule, WorkingHours } from '../slots/store-schedule.ts';
import { wallClock } from '../slots/wall-clock.ts';
import { workingAfter } from '../slots/working-time.ts';

export interface AcceptanceClock {
  readonly warnOwnerAt: Date;
  readonly warnAdminAt: Date;
  /** The order rejects itself then. */
  readonly acceptBy: Date;
}

/** What happens while nobody answers, in this order. */
export type AcceptanceStep = 'warn_owner' | 'warn_admin' | 'reject';

export function acceptanceSteps({ warnOwnerAt, warnAdminAt, acceptBy }: AcceptanceClock): readonly { step: AcceptanceStep; at: Date }[] {
  return [
    { step: 'warn_owner', at: warnOwnerAt },
    { step: 'warn_admin', at: warnAdminAt },
    { step: 'reject', at: acceptBy },
  ];
}

const OWNER_WARNED_AFTER_MINUTES = 10;
const ADMIN_WARNED_AFTER_MINUTES = 30;
const NEVER_PAST_MS = 48 * 3_600_000;

/** Counted in the hours when somebody is in the kitchen to answer, but never past two days, and each step no later than the next. */
export function acceptanceClock(
  schedule: WorkingHours & Pick<StoreSchedule, 'timeZone'>,
  acceptWithinMinutes: number,
  placedAt: Date,
): AcceptanceClock {
  const clock = wallClock(schedule.timeZone);
  const latest = new Date(placedAt.getTime() + NEVER_PAST_MS);
  const after = (minutes: number): Date => {
    const at = workingAfter(schedule, clock, placedAt, Math.min(minutes, acceptWithinMinutes));
    return at && at < latest ? at : latest;
  };
  return {
    warnOwnerAt: after(OWNER_WARNED_AFTER_MINUTES),
    warnAdminAt: after(ADMIN_WARNED_AFTER_MINUTES),
    acceptBy: after(acceptWithinMinutes),
  };
}
