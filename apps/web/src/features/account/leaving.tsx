import { dateWords } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { useMoment } from '../../components/reader.ts';

/** Whoever asked for the deletion of their account can change their mind here. */
export function Leaving({ leavesAt, isBusy, onKeep }: { leavesAt: string; isBusy: boolean; onKeep: () => void }) {
  const words = useWords('sign-in');
  const moment = useMoment(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <Notice
      tone="attention"
      isLive
      title={words.leaving(dateWords(new Date(leavesAt), words.locale, moment))}
      actions={
        <Button isLoading={isBusy} onClick={onKeep}>
          {words.keepAccount}
        </Button>
      }
    >
      {words.leavingHelp}
    </Notice>
  );
}
