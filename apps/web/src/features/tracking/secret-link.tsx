import { Button } from '@sweetspot/ui';
import { Link2, Share2 } from 'lucide-react';
import { useWords } from '../../app/words.ts';
import { useHandOn } from './use-hand-on.ts';

interface SecretLinkProps {
  readonly title: string;
  readonly path: string;
  /** Whom it would spoil the surprise for. */
  readonly surpriseFor: string | null;
}

/** The link that opens this page without an account. */
export function SecretLink({ title, path, surpriseFor }: SecretLinkProps) {
  const words = useWords('tracking');
  const { canShare, handOn } = useHandOn({ title, path });
  return (
    <div className="flex grow basis-80 flex-wrap items-center gap-x-4 gap-y-1">
      <Button variant="quiet" onClick={handOn}>
        {canShare ? <Share2 aria-hidden /> : <Link2 aria-hidden />}
        <span>{canShare ? words.sharePage : words.copyLink}</span>
      </Button>
      <p className="max-w-80 min-w-0 text-sm text-ink-muted wrap-anywhere">
        {surpriseFor === null ? words.keepLinkHelp : words.keepLinkFrom(surpriseFor)}
      </p>
    </div>
  );
}
