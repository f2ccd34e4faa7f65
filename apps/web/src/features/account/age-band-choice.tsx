import { AGE_BANDS, type AgeBand } from '@sweetspot/domain/accounts/age-band';
import { FieldGroup, RadioCards, Skeleton, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

const NONE = 'none';

/** Saved as it is tapped, and taken back in the same way. */
export function AgeBandChoice() {
  const words = useWords('age-band');
  const toast = useToast();
  const utils = api.useUtils();
  const said = api.accounts.ageBand.useQuery();
  const save = api.accounts.saveAgeBand.useMutation({
    scope: { id: 'age-band' },
    onMutate: async (chosen) => {
      await utils.accounts.ageBand.cancel();
      utils.accounts.ageBand.setData(undefined, chosen);
    },
    onSuccess: ({ ageBand }) => toast({ message: ageBand === null ? words.takenBack : words.saved }),
    onError: () => toast({ message: words.unexpected, tone: 'problem' }),
    onSettled: () => utils.accounts.ageBand.invalidate(),
  });
  if (said.isError) return <Notice tone="problem">{words.failed}</Notice>;
  if (!said.data) return <Skeleton className="h-32 noscript:hidden" />;
  return (
    <ScriptsOnly>
      <FieldGroup label={words.title} isLabelHidden>
        <RadioCards<AgeBand | typeof NONE>
          className="grid-cols-2 sm:grid-cols-3"
          value={said.data.ageBand ?? NONE}
          onChange={(chosen) => save.mutate({ ageBand: chosen === NONE ? null : chosen })}
          choices={[...AGE_BANDS.map((band) => ({ value: band, label: words.bands[band] })), { value: NONE, label: words.none }]}
        />
      </FieldGroup>
    </ScriptsOnly>
  );
}
