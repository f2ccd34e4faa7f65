import { refusalFrom } from '@sweetspot/api/client';
import { Button, LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { useChangeOfPerson } from './signed-in.ts';

interface LinkProps {
  readonly secret: string;
}

/** What the mail to the new address opens. A press confirms it, so that a mail scanner that follows links changes nothing. */
export function ConfirmEmail({ secret }: LinkProps) {
  const words = useWords('email-change');
  const utils = api.useUtils();
  const confirm = api.accounts.confirmEmailChange.useMutation({
    onSuccess: (viewer) => {
      utils.sessions.current.setData(undefined, { viewer });
      void utils.accounts.invalidate();
    },
  });
  const toAccount = (
    <LinkButton asChild variant="quiet">
      <Link to="/account">{words.toAccount}</Link>
    </LinkButton>
  );
  if (confirm.isSuccess) {
    return (
      <Notice tone="done" isLive title={words.confirmed} actions={toAccount} className="wrap-anywhere">
        {words.confirmedHelp(confirm.data.email)}
      </Notice>
    );
  }
  if (refusalFrom(confirm.error)?.code === 'EMAIL_TAKEN') {
    return (
      <Notice tone="problem" isLive title={words.taken} actions={toAccount}>
        {words.takenHelp}
      </Notice>
    );
  }
  if (secret === '' || isBroken(confirm.error)) {
    return (
      <Notice tone="problem" isLive title={words.linkBroken} actions={toAccount}>
        {words.linkBrokenHelp}
      </Notice>
    );
  }
  return <Press label={words.confirm} asked={confirm} onPress={() => confirm.mutate({ secret })} />;
}

/** What the mail to the old address opens, for whoever did not change it. */
export function TakeEmailBack({ secret }: LinkProps) {
  const words = useWords('email-change');
  const changeTo = useChangeOfPerson();
  const back = api.accounts.takeEmailBack.useMutation({ onSuccess: () => changeTo(null) });
  if (back.isSuccess) {
    return (
      <Notice tone="done" isLive title={words.backDone}>
        {words.backDoneHelp}
      </Notice>
    );
  }
  if (secret === '' || isBroken(back.error) || refusalFrom(back.error)?.code === 'EMAIL_TAKEN') {
    return (
      <Notice tone="problem" isLive title={words.linkBroken}>
        {words.backBrokenHelp}
      </Notice>
    );
  }
  return <Press label={words.back} asked={back} onPress={() => back.mutate({ secret })} />;
}

interface PressProps {
  readonly label: string;
  readonly asked: { readonly isPending: boolean; readonly error: unknown };
  readonly onPress: () => void;
}

function Press({ label, asked, onPress }: PressProps) {
  const words = useWords('email-change');
  return (
    <div className="grid gap-5">
      {asked.error ? (
        <Notice tone="problem" isLive>
          {failureWords(asked.error, words.locale, words.unexpected)}
        </Notice>
      ) : null}
      <ScriptsOnly>
        <Button isLoading={asked.isPending} onClick={onPress}>
          {label}
        </Button>
      </ScriptsOnly>
    </div>
  );
}

function isBroken(error: unknown): boolean {
  return ['LINK_EXPIRED', 'INPUT_INVALID', 'INPUT_MALFORMED'].includes(refusalFrom(error)?.code ?? '');
}
