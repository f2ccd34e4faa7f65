import { useEffect } from 'react';

const BUTTONS: Readonly<Record<string, string>> = { a: '[data-accept-change]', d: '[data-decline-change]' };
const TYPING = 'input, textarea, select, [role="dialog"], [role="menu"], [role="tablist"]';

/** A and D answer the change asked for on the ticket that has the focus; on a ticket's own page, that ticket's. */
export function useChangeKeys(): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const button = BUTTONS[event.key.toLowerCase()];
      const { target } = event;
      if (button === undefined || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (target instanceof HTMLElement && target.closest(TYPING) !== null) return;
      const ticket = document.activeElement?.closest('[data-ticket]') ?? document.querySelector('[data-ticket-page]');
      ticket?.querySelector<HTMLElement>(button)?.click();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}
