import { AppLogo, Badge, Button, cx, Menu } from '@sweetspot/ui';
import {
  CakeSlice,
  ChevronDown,
  CircleAlert,
  ClipboardList,
  Landmark,
  Loader,
  Settings,
  SlidersHorizontal,
  Star,
  Tag,
  Wifi,
  WifiOff,
} from 'lucide-react';
import { NavLink, useNavigate } from 'react-router';
import { api } from '../app/api.ts';
import { useSession, useWork } from '../app/session.tsx';
import { TestBell } from '../features/orders/board/sound-state.tsx';
import { useQueue, useQueueState, useServerNow } from '../features/orders/queue/queue-context.tsx';
import { PauseMenu } from '../features/store/pause-menu.tsx';
import { useWords } from '../app/words.ts';

const PLACES = [
  { to: '/', name: 'board', icon: ClipboardList },
  { to: '/cakes', name: 'cakes', icon: CakeSlice },
  { to: '/options', name: 'options', icon: SlidersHorizontal },
  { to: '/codes', name: 'promoCodes', icon: Tag },
  { to: '/problems', name: 'problems', icon: CircleAlert },
  { to: '/reviews', name: 'reviews', icon: Star },
  { to: '/payouts', name: 'payouts', icon: Landmark },
  { to: '/settings', name: 'settings', icon: Settings },
] as const;

export function FrameHeader() {
  const words = useWords('frame');
  const { store } = useQueueState();
  const queue = useQueue();
  const nowMs = useServerNow();
  const { store: workplace, mayKeepPromoCodes, maySeePayouts } = useWork();
  const isHidden: Readonly<Record<string, boolean>> = { '/codes': !mayKeepPromoCodes, '/payouts': !maySeePayouts };
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 px-3 sm:gap-x-5 py-2 sm:px-4">
        <AppLogo className="max-2xl:hidden" />
        <StoreMenu name={workplace.name} />
        <nav aria-label={words.nav.label} className="order-last flex w-full gap-1 overflow-x-auto lg:order-none lg:w-auto">
          {PLACES.filter(({ to }) => isHidden[to] !== true).map(({ to, name, icon: Icon }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/'}
              className={({ isActive }) =>
                cx(
                  'flex min-h-touch items-center gap-2 rounded-control px-3.5 font-medium max-lg:grow max-lg:justify-center max-2xl:px-2 max-sm:px-1.5',
                  isActive ? 'bg-wash font-semibold' : 'text-ink-muted hover:bg-wash hover:text-ink',
                )
              }
            >
              <Icon aria-hidden className="size-5 shrink-0 max-2xl:hidden" />
              <span>{words.nav[name]}</span>
              {name === 'problems' ? <ProblemsWaiting /> : null}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex flex-wrap items-center justify-end gap-2 sm:gap-3">
          <Connection />
          <span className="max-sm:hidden">
            <TestBell />
          </span>
          {store === null ? null : (
            <PauseMenu
              storeId={store.id}
              timeZone={store.timeZone}
              pausedUntil={store.pausedUntil}
              isTakingOrders={store.isTakingOrders}
              nowMs={nowMs}
              onPaused={(pausedUntil) => queue.storeChanged({ pausedUntil })}
            />
          )}
        </div>
      </div>
    </header>
  );
}

/** Beside the word that leads to them; whoever does not see it hears it as it changes. */
function ProblemsWaiting() {
  const words = useWords('frame');
  const { store } = useWork();
  const { data } = api.storeProblems.waiting.useQuery({ storeId: store.id });
  const count = data?.count ?? 0;
  return (
    <>
      {count === 0 ? null : (
        <Badge tone="honey" aria-hidden className="figures">
          {count}
        </Badge>
      )}
      <output aria-live="polite" className="sr-only">
        {count === 0 ? '' : words.problemsWaiting(count)}
      </output>
    </>
  );
}

function Connection() {
  const words = useWords('frame');
  const { connection, waitingTaps } = useQueueState();
  const word =
    connection === 'live' ? words.connection.live : connection === 'starting' ? words.connection.starting : words.connection.lost;
  return (
    <output className="flex items-center gap-2">
      {/* Most taps are through before anybody could read this; it appears when they are not. Without a connection its notice counts them. */}
      {waitingTaps > 0 && connection !== 'lost' ? (
        <Badge tone="honey" className="animate-fade-in [animation-delay:600ms] [animation-fill-mode:both]">
          {words.connection.waiting(waitingTaps)}
        </Badge>
      ) : null}
      <Badge
        tone={connection === 'live' ? 'leaf' : connection === 'starting' ? 'plain' : 'honey'}
        icon={connection === 'live' ? <Wifi aria-hidden /> : connection === 'starting' ? <Loader aria-hidden /> : <WifiOff aria-hidden />}
      >
        {word}
      </Badge>
    </output>
  );
}

function StoreMenu({ name }: { name: string }) {
  const words = useWords('frame');
  const { signOut, chooseStore } = useSession();
  const { viewer } = useWork();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    await navigate('/');
  };
  return (
    <Menu
      align="start"
      trigger={
        <Button
          variant="ghost"
          // On a phone it takes what the others leave of the first line.
          className="px-2 text-ink max-lg:min-w-0 max-lg:grow max-lg:basis-0 max-lg:justify-start"
          aria-label={`${name}. ${words.account(viewer.name)}`}
        >
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
      groups={[
        ...(viewer.stores.length > 1 ? [[{ label: words.changeStore, onSelect: () => chooseStore(null) }]] : []),
        [{ label: words.signOut, onSelect: () => void leave() }],
      ]}
    />
  );
}
