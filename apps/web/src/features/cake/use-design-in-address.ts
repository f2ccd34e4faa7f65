import type { CustomizableCake, Customization } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { customizationForGuests } from '@sweetspot/domain/customization/propose-size';
import { useEffect } from 'react';
import { designLink } from '@sweetspot/domain/customization/design-link';
import { useSettled } from './use-settled.ts';

const SETTLE_MS = 250;

interface InAddress {
  readonly cake: CustomizableCake;
  readonly customization: Customization;
  readonly guests: number | null;
}

/**
 * Keeps the design in the address bar, so that it can be reloaded and shared. Written past the router: no choice may
 * start a navigation, and the router reads the address again whenever it comes back to this page.
 */
export function useDesignInAddress({ cake, customization, guests }: InAddress): void {
  const settled = useSettled(customization, SETTLE_MS);
  useEffect(() => {
    const url = new URL(window.location.href);
    const before = url.search;
    writeDesign(url.searchParams, { cake, customization: settled, guests });
    if (url.search !== before) window.history.replaceState(window.history.state, '', url);
  }, [cake, settled, guests]);
}

/** A design that the guests alone bring about is not written; the cake as it comes, where they would bring another, is written as an empty one. */
function writeDesign(params: URLSearchParams, { cake, customization, guests }: InAddress): void {
  const link = designLink(cake, customization);
  const opening = guests === null ? '' : designLink(cake, evaluateCustomization(cake, customizationForGuests(cake, guests)).customization);
  if (link === opening) params.delete('design');
  else if (params.get('design') !== link) params.set('design', link);
  if (guests === null) params.delete('serves');
  else params.set('serves', String(guests));
}
