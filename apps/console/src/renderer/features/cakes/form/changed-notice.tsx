import { consoleWords } from '@sweetspot/messages/console';
import { Button } from '@sweetspot/ui';
import { TriangleAlert } from 'lucide-react';

const words = consoleWords.cakes.form.changed;

/** Two people edited one cake: whoever comes second decides, and knows what it costs. */
export function ChangedNotice({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-5 gap-y-3 rounded-card bg-honey-soft px-5 py-4 text-honey-text">
      <TriangleAlert aria-hidden className="size-6 shrink-0" />
      <p className="grow basis-64">
        <strong>{`${words.title}.`}</strong> <span>{words.text}</span>
      </p>
      <Button variant="quiet" onClick={onTheirs}>
        {words.theirs}
      </Button>
      <Button variant="quiet" onClick={onMine}>
        {words.mine}
      </Button>
    </div>
  );
}
