import { Button, useToast } from '@sweetspot/ui';
import { Link2, Share2 } from 'lucide-react';
import { useOrigin } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { useIsHydrated } from '../../app/use-is-hydrated.ts';

interface SecretLinkProps {
  readonly title: string;
  readonly path: string;
  /** Whom it would spoil the surprise for. */
  readonly surpriseFor: string | null;
}

/** The link that opens this page without an account: handed to the device's own way of sharing, or else copied. */
export function SecretLink({ title, path, surpriseFor }: SecretLinkProps) {
  const words = useWords('tracking');
  const url = `${useOrigin()}${path}`;
  const toast = useToast();
  // The server knows nothing of the device.
  const canShare = useIsHydrated() && typeof navigator.share === 'function';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toast({ message: words.copied });
    } catch {
      toast({ message: words.unexpected, tone: 'problem' });
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Closed without choosing, nothing went wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };
  return (
    <div className="flex grow basis-80 flex-wrap items-center gap-x-4 gap-y-1">
      <Button variant="quiet" onClick={() => void (canShare ? share() : copy())}>
        {canShare ? <Share2 aria-hidden /> : <Link2 aria-hidden />}
        <span>{canShare ? words.sharePage : words.copyLink}</span>
      </Button>
      <p className="max-w-80 text-sm text-ink-muted">{surpriseFor === null ? words.keepLinkHelp : words.keepLinkFrom(surpriseFor)}</p>
    </div>
  );
}
