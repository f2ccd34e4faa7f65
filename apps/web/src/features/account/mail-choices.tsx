import { Skeleton, Switch, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

/** Saved as it is tapped. */
export function MailChoices({ isVerified }: { isVerified: boolean }) {
  const words = useWords('mail-choices');
  const toast = useToast();
  const utils = api.useUtils();
  const choices = api.accounts.mailChoices.useQuery(undefined, { enabled: isVerified });
  const save = api.accounts.saveMailChoice.useMutation({
    scope: { id: 'mail-choices' },
    onMutate: async (changed) => {
      await utils.accounts.mailChoices.cancel();
      utils.accounts.mailChoices.setData(undefined, (all) => all?.map((each) => (each.choice === changed.choice ? changed : each)));
    },
    onError: () => toast({ message: words.unexpected, tone: 'problem' }),
    onSettled: () => utils.accounts.mailChoices.invalidate(),
  });
  if (!isVerified) return <p className="text-pretty text-ink-muted">{words.unverified}</p>;
  if (choices.isError) return <Notice tone="problem">{words.failed}</Notice>;
  if (!choices.data) return <Skeleton className="h-16 noscript:hidden" />;
  return (
    <ScriptsOnly>
      <div className="grid">
        {choices.data.map(({ choice, isWanted }) => (
          <Switch
            key={choice}
            label={words.kinds[choice].name}
            hint={words.kinds[choice].hint}
            checked={isWanted}
            onChange={() => save.mutate({ choice, isWanted: !isWanted })}
          />
        ))}
      </div>
    </ScriptsOnly>
  );
}
