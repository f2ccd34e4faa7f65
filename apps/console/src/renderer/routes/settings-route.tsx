import { SettingsPage } from '../features/settings/settings-page.tsx';
import { TurnOnSound } from '../features/orders/board/ringing-bar.tsx';

export function SettingsRoute() {
  return <SettingsPage sound={<TurnOnSound />} />;
}
