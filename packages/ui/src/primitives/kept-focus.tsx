import { useEffect } from 'react';

const DIALOG = '[role=dialog], [role=alertdialog]';
/** Parts that say what they are when they take the focus. */
const PART = 'section, ul, ol, table, main';

/**
 * Once per app. What holds the focus may go: a button that has done its work, the door once somebody is in. The browser then forgets
 * where one was; here the nearest part of the page that still stands takes the focus in its place.
 */
export function KeptFocus(): null {
  useEffect(() => {
    let held: Element | null = null;
    /** From where the page had the focus outwards; a dialog gives it back to there. */
    let around: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      held = target;
      if (target.closest(DIALOG) === null) around = outwards(target);
    };
    const stepIn = () => {
      if (held === null || held.isConnected || document.activeElement !== document.body) return;
      const part = around.find((each) => each.isConnected && each.matches(PART)) ?? document.querySelector('main');
      if (!(part instanceof HTMLElement)) return;
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
      part.focus({ preventScroll: true });
    };
    // After a dialog that closes has had its turn to give the focus back.
    const observer = new MutationObserver(() => void setTimeout(stepIn));
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
  return null;
}

function outwards(from: Element): readonly Element[] {
  const path: Element[] = [];
  for (let each = from.parentElement; each !== null; each = each.parentElement) path.push(each);
  return path;
}
