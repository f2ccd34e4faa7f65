import { whenWords } from '@sweetspot/messages';
import { Badge, Button, Skeleton, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { useMoment } from '../../components/reader.ts';
import { deviceName } from './device-name.ts';

export function OpenSessions() {
  const words = useWords('account');
  // One's own sessions, unlike a store's promise, are told in one's own zone.
  const moment = useMoment(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const toast = useToast();
  const utils = api.useUtils();
  const sessions = api.accounts.sessions.useQuery();
  const end = api.accounts.endSession.useMutation({
    onSuccess: () => toast({ message: words.sessionEnded }),
    onError: () => toast({ message: words.unexpected, tone: 'problem' }),
    onSettled: () => utils.accounts.sessions.invalidate(),
  });
  if (sessions.isError) return <Notice tone="problem">{words.failed}</Notice>;
  if (!sessions.data) return <Skeleton className="h-24 noscript:hidden" />;
  return (
    <ul className="divide-y divide-line">
      {sessions.data.map(({ id, userAgent, lastSeenAt, passkey, isThisOne }) => {
        const device = deviceName(userAgent) ?? words.unknownDevice;
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
            <div>
              <p className="flex flex-wrap items-center gap-2 font-medium">
                <span>{`${device} `}</span>
                {isThisOne ? <Badge tone="leaf">{words.thisDevice}</Badge> : null}
              </p>
              <p className="text-sm text-ink-muted" suppressHydrationWarning>
                {words.lastSeen(whenWords(new Date(lastSeenAt), words.locale, moment))}
              </p>
              {passkey === null ? null : <p className="text-sm wrap-anywhere text-ink-muted">{words.withPasskey(passkey)}</p>}
            </div>
            {isThisOne ? null : (
              <Button
                variant="ghost"
                aria-label={words.endSessionLabel(device)}
                isLoading={end.isPending && end.variables.id === id}
                onClick={() => end.mutate({ id })}
              >
                {words.endSession}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
