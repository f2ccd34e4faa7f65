import { consoleWords } from '@sweetspot/messages/console';
import { CircleCheck } from 'lucide-react';

const words = consoleWords.orders;

/** Big and quiet. */
export function AllClear({ isFiltered }: { isFiltered: boolean }) {
  return (
    <div className="grid justify-items-center gap-4 px-4 py-24 text-center">
      <CircleCheck aria-hidden className="size-16 text-leaf" strokeWidth={1.5} />
      <h2 className="font-title text-4xl font-semibold">{isFiltered ? words.nothingOnDay : words.allClear}</h2>
      {isFiltered ? null : <p className="text-lg text-ink-muted">{words.allClearText}</p>}
    </div>
  );
}
