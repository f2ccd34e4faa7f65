import { timeWords } from '@sweetspot/messages';
import { Button, Menu, useToast } from '@sweetspot/ui';
import { CirclePause, CirclePlay, DoorOpen } from 'lucide-react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWords } from '../../app/words.ts';

const MINUTES = [15, 30, 60, 120] as const;

interface PauseMenuProps {
  readonly storeId: string;
  readonly timeZone: string;
  readonly pausedUntil: string | null;
  readonly isTakingOrders: boolean;
  readonly nowMs: number;
  readonly onPaused: (pausedUntil: string | null) => void;
}

/** Whether the shop offers this store now, and how to take a breath. */
export function PauseMenu({ storeId, timeZone, pausedUntil, isTakingOrders, nowMs, onPaused }: PauseMenuProps) {
  const { pause: words, locale } = useWords('store');
  const sayFailure = useSayFailure();
  const toast = useToast();
  const pause = api.storeOrders.pause.useMutation({
    onSuccess: (answer) => onPaused(answer.pausedUntil),
    onError: (error) => toast({ tone: 'problem', message: sayFailure(error) }),
  });
  const until = pausedUntil !== null && Date.parse(pausedUntil) > nowMs ? pausedUntil : null;
  const word = until !== null ? words.paused(timeWords(new Date(until), locale, timeZone)) : isTakingOrders ? words.open : words.notTaking;
  const Icon = until !== null ? CirclePause : isTakingOrders ? DoorOpen : CirclePause;
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          isLoading={pause.isPending}
          className={until === null && isTakingOrders ? '' : 'bg-honey-soft text-honey-text'}
        >
          <Icon aria-hidden className="max-sm:hidden" />
          <span>{word}</span>
        </Button>
      }
      groups={[
        ...(until === null
          ? []
          : [
              [
                {
                  label: words.resume,
                  icon: <CirclePlay aria-hidden />,
                  onSelect: () => pause.mutate({ storeId, minutes: 0 }),
                },
              ],
            ]),
        MINUTES.map((minutes) => ({
          label: words.for(minutes),
          icon: <CirclePause aria-hidden />,
          onSelect: () => pause.mutate({ storeId, minutes }),
        })),
      ]}
    />
  );
}
