import type { Locale } from '@sweetspot/messages';
import {
  Button,
  Card,
  Field,
  focusFirstFault,
  LanguageChoice,
  PageTitle,
  Switch,
  TextInput,
  ThemeChoice,
  useToast,
  useUi,
} from '@sweetspot/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { DesktopBridge, DesktopSettings } from '../../../shared/ipc.ts';
import { desktop } from '../../app/desktop.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

/** What belongs to this device: its sound, its keys, and on the desktop its habits. For its owner, what the store has said of tax. */
export function SettingsPage({ sound, tax }: { sound: ReactNode; tax: ReactNode }) {
  const words = useWords('settings');
  return (
    <div className="mx-auto grid max-w-3xl gap-5 px-4 pt-5 pb-28">
      <PageTitle>{words.title}</PageTitle>
      <Card className="flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-xl font-semibold">{words.sound}</h2>
        <div className="contents">{sound}</div>
      </Card>
      <div className="contents">{tax}</div>
      <AccountCard />
      <LanguageCard />
      <ThemeCard />
      {desktop === null ? <p className="px-1 text-ink-muted">{words.browserOnly}</p> : <DesktopCard native={desktop} />}
      <Card className="grid gap-4">
        <h2 className="text-xl font-semibold">{words.keys}</h2>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-3">
          {words.keyList.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-mark border border-line-strong bg-wash px-2.5 py-1 font-mono text-sm">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}

/** The second factor is the account's own, and set up where the account is. */
function AccountCard() {
  const words = useWords('settings');
  const { backend } = useSession();
  return (
    <Card className="grid gap-2">
      <h2 className="text-xl font-semibold">{words.account}</h2>
      <p className="text-pretty text-ink-muted">{words.protectHelp}</p>
      <a
        href={`${backend.serverUrl}/account`}
        target={backend.serverUrl === '' ? undefined : '_blank'}
        rel="noreferrer"
        className="flex min-h-touch items-center justify-self-start font-medium underline underline-offset-4"
      >
        {words.protectLink}
      </a>
    </Card>
  );
}

function LanguageCard() {
  const words = useWords('settings');
  const { chooseLanguage } = useSession();
  const sayFailure = useSayFailure();
  const toast = useToast();
  const choose = (language: Locale) =>
    void chooseLanguage(language).catch((error: unknown) => toast({ tone: 'problem', message: sayFailure(error) }));
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <h2 className="text-xl font-semibold">{words.language}</h2>
      <LanguageChoice label={words.language} onChoose={choose} className="text-lg" />
    </Card>
  );
}

function ThemeCard() {
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <h2 className="text-xl font-semibold">{useUi().words.appearance}</h2>
      <ThemeChoice className="text-lg" />
    </Card>
  );
}

const SWITCHES = ['startsAtLogin', 'isKiosk', 'printsNewOrders'] as const;
const SETTINGS_KEY = ['desktop settings'];

function DesktopCard({ native }: { native: DesktopBridge }) {
  const words = useWords('settings');
  const queries = useQueryClient();
  const toast = useToast();
  const { data: settings } = useQuery({
    queryKey: SETTINGS_KEY,
    queryFn: () => native.readSettings(),
  });
  const look = async () => toast({ message: words.updateAnswers[await native.checkForUpdates()] });
  if (settings === undefined) return null;
  const write = async (changes: Partial<DesktopSettings>) => queries.setQueryData(SETTINGS_KEY, await native.writeSettings(changes));
  return (
    <Card className="grid gap-5">
      <h2 className="text-xl font-semibold">{words.desktop}</h2>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          label={words[name]}
          checked={settings[name]}
          onChange={(event) => void write({ [name]: event.target.checked })}
        />
      ))}
      <ServerAddress current={settings.serverUrl} save={(serverUrl) => native.writeSettings({ serverUrl })} />
      <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-4">
        <p className="text-ink-muted">{words.version(settings.appVersion)}</p>
        <Button variant="quiet" onClick={() => void look()}>
          {words.updates}
        </Button>
      </div>
    </Card>
  );
}

function ServerAddress({ current, save }: { current: string; save: (url: string) => Promise<unknown> }) {
  const words = useWords('settings');
  const [typed, setTyped] = useState(current);
  const [isRefused, setRefused] = useState(false);
  return (
    <form
      className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        // The native side judges the address; what it refuses was none.
        save(typed).then(
          () => setRefused(false),
          () => {
            setRefused(true);
            focusFirstFault(form);
          },
        );
      }}
    >
      <Field label={words.serverUrl} hint={words.serverHint} error={isRefused ? words.serverUrlInvalid : undefined}>
        <TextInput type="url" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Button type="submit" variant="quiet">
        {words.saveServer}
      </Button>
    </form>
  );
}
