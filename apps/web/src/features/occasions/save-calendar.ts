import type { RouterOutputs } from '@sweetspot/api';
import { saveFile } from '@sweetspot/ui';
import { untilLoaded } from '../../app/reachable.ts';

const loadFile = untilLoaded(() => import('./calendar-file.ts'));

/** What writes calendars is loaded with the first that is wanted. */
export async function saveCalendar(occasions: RouterOutputs['occasions']['list'], name: string): Promise<void> {
  const { calendarFile } = await loadFile();
  saveFile({ name: `${name}.ics`, text: calendarFile(occasions, new Date()), type: 'text/calendar' });
}
