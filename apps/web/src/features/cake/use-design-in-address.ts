import type { CustomizableCake, Customization } from '@sweetspot/domain/customization/customization';
import { useEffect } from 'react';
import { designLink } from './design-link.ts';
import { useSettled } from './use-settled.ts';

const SETTLE_MS = 250;

/**
 * Keeps the design in the address bar, so that it can be reloaded and shared. Written past the router: no choice may
 * start a navigation, and the router reads the address again whenever it comes back to this page.
 */
export function useDesignInAddress(cake: CustomizableCake, customization: Customization): void {
  const settled = useSettled(customization, SETTLE_MS);
  useEffect(() => {
    const url = new URL(window.location.href);
    const link = designLink(cake, settled);
    if ((url.searchParams.get('design') ?? '') === link) return;
    if (link === '') url.searchParams.delete('design');
    else url.searchParams.set('design', link);
    window.history.replaceState(window.history.state, '', url);
  }, [cake, settled]);
}
