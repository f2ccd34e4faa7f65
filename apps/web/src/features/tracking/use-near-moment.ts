import { NEAR_MS, type Moment } from '@sweetspot/messages';
import { useEffect, useState } from 'react';
import { useMoment } from '../../components/reader.ts';
import type { TrackedOrder } from './tracking-steps.ts';

/** The moment at which the page was opened, moved on when what was five minutes away should be there. */
export function useNearMoment({ timeZone, nearlyThereAt }: Pick<TrackedOrder, 'timeZone' | 'nearlyThereAt'>): Moment {
  const opened = useMoment(timeZone);
  const [later, setLater] = useState<Date | null>(null);
  useEffect(() => {
    if (nearlyThereAt === null) return;
    const leftMs = new Date(nearlyThereAt).getTime() + NEAR_MS - Date.now();
    const timer = setTimeout(() => setLater(new Date()), Math.max(0, leftMs));
    return () => clearTimeout(timer);
  }, [nearlyThereAt]);
  return later === null ? opened : { ...opened, now: later };
}
