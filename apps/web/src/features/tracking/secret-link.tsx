import { Button, useToast } from '@sweetspot/ui';
import { Link2 } from 'lucide-react';
import { useOrigin } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';

/** The link that opens this page without an account, for the buyer's other device. */
export function SecretLink({ path }: { path: string }) {
  const words = useWords('tracking');
  const origin = useOrigin();
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${origin}${path}`);
      toast({ message: words.copied });
    } catch {
      toast({ message: words.unexpected, tone: 'problem' });
    }
  };
  return (
    <div className="flex grow basis-80 flex-wrap items-center gap-x-4 gap-y-1">
      <Button variant="quiet" onClick={() => void copy()}>
        <Link2 aria-hidden />
        <span>{words.copyLink}</span>
      </Button>
      <p className="max-w-80 text-sm text-ink-muted">{words.keepLinkHelp}</p>
    </div>
  );
}
