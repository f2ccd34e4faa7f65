import { Timer } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { clockText, minutesLeft } from './clock.ts';

interface CountdownProps {
  /** An instant: ISO 8601, as the server sends it. */
  until: string;
  onEnd?: (() => void) | undefined;
  /** The device's clock may be wrong; pass the server's when it is known. */
  now?: (() => number) | undefined;
  className?: string | undefined;
}

/** mm:ss for the eye every second; for the ear once a minute, and when it ends. */
export function Countdown({ until, onEnd, now = Date.now, className }: CountdownProps) {
  const { words } = useUi();
  const endsAt = Date.parse(until);
  const [leftMs, setLeftMs] = useState(() => endsAt - now());
  const end = useEffectEvent(() => onEnd?.());
  const read = useEffectEvent(() => endsAt - now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const left = read();
      setLeftMs(left);
      if (left <= 0) end();
      // Waking just after the second turns keeps the figures even, whatever the page was doing meanwhile.
      else timer = setTimeout(tick, (left % 1000) + 10);
    };
    tick();
    return () => clearTimeout(timer);
  }, [endsAt]);

  const minutes = minutesLeft(leftMs);
  return (
    <span className={cx('inline-flex items-center gap-2', leftMs <= 60_000 && 'text-honey-text', className)}>
      <Timer aria-hidden className="size-[1.15em]" />
      <time aria-hidden dateTime={until} suppressHydrationWarning className="figures font-semibold">
        {clockText(leftMs)}
      </time>
      <span role="timer" aria-live="polite" aria-atomic suppressHydrationWarning className="sr-only">
        {leftMs > 0 ? words.minutesLeft(minutes) : words.timeUp}
      </span>
    </span>
  );
}
