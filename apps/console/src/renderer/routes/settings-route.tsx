import { SettingsPage } from '../features/settings/settings-page.tsx';
import { TaxCard } from '../features/tax/tax-card.tsx';
import { SoundSettings } from '../features/orders/board/sound-state.tsx';

export function SettingsRoute() {
  return <SettingsPage sound={<SoundSettings />} tax={<TaxCard />} />;
}
