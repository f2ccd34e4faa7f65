import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useToast } from '@sweetspot/ui';
import type { MenuCommand, UpdateNews } from '../../shared/ipc.ts';
import { desktop } from '../app/desktop.ts';
import { useRinging } from '../features/orders/queue/bell-context.tsx';
import { useTaps } from '../features/orders/queue/taps.tsx';
import { useWords } from '../app/words.ts';

/** Does what the menu, its shortcuts, a notification or a link asks of the page. */
export function DesktopListener() {
  const settings = useWords('settings');
  const navigate = useNavigate();
  const taps = useTaps();
  const toast = useToast();
  const { unseen, silence } = useRinging();

  const obey = useEffectEvent((command: MenuCommand) => {
    switch (command) {
      case 'board':
        return void navigate('/');
      case 'search':
        return void navigate('/', { state: { search: true } });
      case 'undo':
        return taps.undoLast();
      case 'silence':
        return silence(unseen.map(({ ticket }) => ticket.number));
      case 'print':
        return document.querySelector<HTMLElement>('[data-print-ticket]')?.click();
      case 'cakes':
      case 'options':
      case 'settings':
        return void navigate(`/${command}`);
    }
  });
  const tell = useEffectEvent((news: UpdateNews) =>
    toast({ message: settings.updateNews[news], ...(news === 'failed' ? { tone: 'problem' as const } : {}) }),
  );
  const open = useEffectEvent((number: string) => void navigate(`/orders/${number}`));

  useEffect(() => {
    const stopCommands = desktop?.onMenuCommand((command) => obey(command));
    const stopOrders = desktop?.onOpenOrder((number) => open(number));
    const stopNews = desktop?.onUpdateNews((news) => tell(news));
    return () => {
      stopNews?.();
      stopCommands?.();
      stopOrders?.();
    };
  }, []);
  return null;
}
