import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { desktop } from '../../../app/desktop.ts';
import { Bell, type Sound } from './bell.ts';
import { useQueueState, useServerNow } from './queue-context.tsx';
import { askedChange, type Ticket } from './ticket.ts';
import { silence, unseenOf, type Silenced, type Unseen } from './unseen.ts';

interface Ringing {
  readonly bell: Bell;
  readonly unseen: readonly Unseen[];
  /** Keeps these quiet on this device for a while; they stay marked until somebody has seen them. */
  readonly silence: (numbers: readonly string[]) => void;
}

const RingingContext = createContext<Ringing | null>(null);
/** Not a press that only begins: the notice of a blocked sound would leave under the finger, and the tap would miss what it meant. */
const GESTURES = ['click', 'keydown'] as const;

interface BellProviderProps {
  readonly title: string;
  readonly onChangeAsked: (ticket: Ticket, timeZone: string) => void;
  readonly children: ReactNode;
}

/** Rings on every page for as long as an order has been neither answered nor seen; the count stands on dock, tray and tab. */
export function BellProvider({ title, onChangeAsked, children }: BellProviderProps) {
  const bell = useMemo(() => new Bell(), []);
  const { tickets, store } = useQueueState();
  const nowMs = useServerNow();
  const [silenced, setSilenced] = useState<Silenced>(new Map());
  const unseen = useMemo(() => unseenOf(tickets, silenced, nowMs), [tickets, silenced, nowMs]);
  const asked = useAskedAnew(tickets, (ticket) => {
    bell.strike();
    onChangeAsked(ticket, store?.timeZone ?? 'UTC');
  });
  const waiting = unseen.length + asked;
  const isRinging = unseen.some(({ isSilenced }) => !isSilenced);

  useEffect(() => {
    bell.open();
    for (const gesture of GESTURES) window.addEventListener(gesture, bell.wake, true);
    return () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, bell.wake, true);
      bell.setRinging(false);
    };
  }, [bell]);
  useEffect(() => bell.setRinging(isRinging), [bell, isRinging]);
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
    void desktop?.setUnread(waiting);
  }, [waiting, title]);

  const silenceHere = useCallback((numbers: readonly string[]) => setSilenced((before) => silence(before, numbers, nowMs)), [nowMs]);
  const ringing = useMemo(() => ({ bell, unseen, silence: silenceHere }), [bell, unseen, silenceHere]);
  return <RingingContext value={ringing}>{children}</RingingContext>;
}

/** How many changes wait for the store, telling each that came while the console was open. What a kept copy says is no news. */
function useAskedAnew(tickets: readonly Ticket[], tell: (ticket: Ticket) => void): number {
  const { connection } = useQueueState();
  const heard = useRef<ReadonlySet<string> | null>(null);
  const onNews = useEffectEvent(tell);
  const asked = useMemo(() => tickets.filter((ticket) => askedChange(ticket) !== undefined), [tickets]);
  useEffect(() => {
    if (connection !== 'live') return;
    const before = heard.current;
    heard.current = new Set([...(before ?? []), ...asked.map((ticket) => askedChange(ticket)?.id ?? '')]);
    if (before === null) return;
    for (const ticket of asked) if (!before.has(askedChange(ticket)?.id ?? '')) onNews(ticket);
  }, [asked, connection]);
  return asked.length;
}

export function useRinging(): Ringing {
  const ringing = use(RingingContext);
  if (ringing === null) throw new Error('useRinging() needs a <BellProvider> around it');
  return ringing;
}

/** Whether the bell can be heard. */
export function useSound(): Sound {
  const { bell } = useRinging();
  return useSyncExternalStore(bell.subscribe, bell.sound);
}
