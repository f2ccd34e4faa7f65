import { Button, ErrorState } from '@sweetspot/ui';
import { RotateCw, TriangleAlert } from 'lucide-react';
import { useWords } from './words.ts';

const loadAgain = (): void => window.location.reload();

/** In the place of a page that failed, with everything around it still there. */
export function FailedPage() {
  const words = useWords('frame').failed;
  return (
    <>
      <h1 className="sr-only">{words.page}</h1>
      <ErrorState title={words.page}>
        <ReloadButton />
      </ErrorState>
    </>
  );
}

/** When nothing is left around it either. */
export function FailedApp() {
  const words = useWords('frame').failed;
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">{words.app}</h1>
      <ErrorState title={words.app}>
        <ReloadButton />
      </ErrorState>
    </main>
  );
}

/** In the place of a bar or a card. */
export function FailedPart({ text }: { text?: string }) {
  const words = useWords('frame').failed;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-brick-soft px-4 py-2 text-brick-text">
      <TriangleAlert aria-hidden className="size-6 shrink-0" />
      <p className="grow basis-60 font-medium">{text ?? words.part}</p>
      <ReloadButton />
    </div>
  );
}

function ReloadButton() {
  const words = useWords('frame').failed;
  return (
    <Button variant="quiet" size="console" onClick={loadAgain}>
      <RotateCw aria-hidden />
      <span>{words.reload}</span>
    </Button>
  );
}
