import { Button, IconButton } from '@sweetspot/ui';
import { BellRing, Volume2, VolumeX } from 'lucide-react';
import { useRinging, useSound } from '../queue/bell-context.tsx';
import { useWords } from '../../../app/words.ts';

/** Strikes once, and turns on a sound that the browser blocks: the press is the gesture it waits for. */
function useTestBell(): () => void {
  const { bell } = useRinging();
  return () => {
    void bell.test();
    // Asked with the same gesture: browsers refuse it otherwise.
    if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission();
  };
}

/** In the header of every page: whether the bell can be heard, and the way to hear it. */
export function TestBell() {
  const words = useWords('bell');
  const sound = useSound();
  const test = useTestBell();
  const Icon = sound === 'on' ? Volume2 : VolumeX;
  return <IconButton variant="quiet" label={`${words.test}. ${words.sound[sound]}`} icon={<Icon aria-hidden />} onClick={test} />;
}

/** While new orders would not be heard, every page says so. */
export function SilentBell() {
  const words = useWords('bell');
  const sound = useSound();
  const test = useTestBell();
  if (sound === 'on') return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-honey-soft px-4 py-2 text-honey-text">
      <VolumeX aria-hidden className="size-6 shrink-0" />
      <p className="grow basis-60 font-medium">{words.sound[sound]}</p>
      {sound === 'blocked' ? (
        <Button variant="quiet" onClick={test}>
          <Volume2 aria-hidden className="max-sm:hidden" />
          <span>{words.turnOn}</span>
        </Button>
      ) : null}
    </div>
  );
}

/** The same on the settings page, in full. */
export function SoundSettings() {
  const words = useWords('bell');
  const sound = useSound();
  const test = useTestBell();
  return (
    <div className="flex grow flex-wrap items-center justify-between gap-4">
      <p className="grow basis-60 text-ink-muted">{words.sound[sound]}</p>
      <Button variant="quiet" onClick={test}>
        <BellRing aria-hidden />
        <span>{words.test}</span>
      </Button>
    </div>
  );
}
