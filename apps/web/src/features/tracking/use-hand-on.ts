import { useToast } from '@sweetspot/ui';
import { useOrigin } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { useIsHydrated } from '../../app/use-is-hydrated.ts';

/** Hands an address on to the device's own way of sharing, or else copies it. */
export function useHandOn({ title, path }: { readonly title: string; readonly path: string }) {
  const words = useWords('tracking');
  const url = `${useOrigin()}${path}`;
  const toast = useToast();
  // The server knows nothing of the device.
  const canShare = useIsHydrated() && typeof navigator.share === 'function';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toast({ message: words.copied });
    } catch {
      toast({ message: words.unexpected, tone: 'problem' });
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Closed without choosing, nothing went wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };
  return { canShare, handOn: () => void (canShare ? share() : copy()) };
}
