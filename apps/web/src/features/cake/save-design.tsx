import { Button, Spinner } from '@sweetspot/ui';
import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { untilLoaded } from '../../app/reachable.ts';
import { customizationForWire } from '../../app/wire.ts';
import { useWords } from '../../app/words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ShareDesign, type SavedDesign } from '../../components/share-design.tsx';
import type { Design } from './use-design.ts';

/** What reads names is heavy, and most who look at a cake keep none. */
const DesignNameForm = lazy(untilLoaded(async () => ({ default: (await import('../../components/design-name-form.tsx')).DesignNameForm })));

interface SaveDesignProps {
  readonly design: Design;
  /** One is to be printed on it, which is not kept with it. */
  readonly hasPhoto: boolean;
}

/** Keeps the cake as it is designed now, under a name; from then on it can be shown to others. */
export function SaveDesign({ design: { cake, evaluation }, hasPhoto }: SaveDesignProps) {
  const words = useWords('designs');
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const [kept, setKept] = useState<{ readonly saved: SavedDesign; readonly as: unknown } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const save = api.designs.save.useMutation();
  const keep = async (name: string) => {
    const saved = await save.mutateAsync({ cakeId: cake.id, customization: customizationForWire(evaluation.customization), name });
    setKept({ saved, as: evaluation.customization });
    setAsking(false);
    void utils.designs.list.invalidate();
  };
  // Designed on, it is another design, which nobody has kept yet.
  const saved = kept?.as === evaluation.customization ? kept.saved : null;
  useEffect(() => {
    if (saved !== null && save.isSuccess) told.current?.focus({ preventScroll: true });
  }, [saved, save.isSuccess]);
  if (saved !== null)
    return <Saved told={told} saved={saved} onChange={(changed) => setKept({ saved: changed, as: evaluation.customization })} />;
  if (!isAsking) {
    return (
      <ScriptsOnly>
        <Button ref={opener} variant="ghost" className="-ml-5" onClick={() => setAsking(true)}>
          <Bookmark aria-hidden />
          <span>{words.save}</span>
        </Button>
      </ScriptsOnly>
    );
  }
  return (
    <section className="grid gap-3 rounded-card border border-line p-4">
      <Suspense fallback={<Spinner label />}>
        <DesignNameForm
          name={cake.name.slice(0, 60)}
          isBusy={save.isPending}
          onName={keep}
          onCancel={() => {
            setAsking(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      </Suspense>
      {hasPhoto ? <p className="text-sm text-pretty text-ink-muted">{words.photoStaysOut}</p> : null}
    </section>
  );
}

interface SavedProps {
  readonly told: RefObject<HTMLParagraphElement | null>;
  readonly saved: SavedDesign;
  readonly onChange: (changed: SavedDesign) => void;
}

function Saved({ told, saved, onChange }: SavedProps) {
  const words = useWords('designs');
  return (
    <section className="grid gap-2 rounded-card border border-line p-4">
      <p ref={told} tabIndex={-1} className="font-semibold wrap-anywhere">
        {words.saved(saved.name)}
      </p>
      <ShareDesign design={saved} onChange={onChange} />
      <Link
        to="/designs"
        className="inline-flex min-h-touch items-center justify-self-start font-medium text-accent-text underline underline-offset-4"
      >
        {words.toList}
      </Link>
    </section>
  );
}
