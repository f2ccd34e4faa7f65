import { Button, useToast } from '@sweetspot/ui';
import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words.ts';

/** Shown once; whoever leaves the page without them makes new ones. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const words = useWords('second-factor');
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => toast({ message: words.copied }),
      () => toast({ message: words.unexpected, tone: 'problem' }),
    );
  return (
    <div ref={place} tabIndex={-1} className="grid gap-4 outline-none">
      <div className="grid gap-1">
        <h3 className="font-semibold">{words.codesTitle}</h3>
        <p className="text-pretty text-ink-muted">{words.codesHelp}</p>
      </div>
      <ul className="grid gap-x-8 gap-y-1 rounded-control bg-wash px-4 py-3 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} translate="no">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onKept}>{words.kept}</Button>
        <Button variant="quiet" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </div>
  );
}
