export interface EarlyPresses {
  /** Once React has been told to take over it hears every press, and takes over for it at once. */
  readonly leaveToReact: () => void;
  /** Once the page is React's. A button that was pressed again because nothing happened is pressed once. */
  readonly pressAgain: () => Promise<void>;
}

/**
 * Remembers which buttons somebody presses before React listens: nothing else would answer. Links and forms are the browser's own, and
 * choices are kept by `early-input.ts`.
 */
export function keepEarlyPresses(): EarlyPresses {
  const pressed = new Set<HTMLButtonElement>();
  const keep = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.type === 'button') pressed.add(button);
  };
  document.addEventListener('click', keep, { capture: true });
  return {
    leaveToReact: () => document.removeEventListener('click', keep, { capture: true }),
    async pressAgain() {
      for (const button of pressed) {
        press(button);
        // React renders what one press changed in a microtask.
        await Promise.resolve();
      }
      pressed.clear();
    },
  };
}

/** As a finger would: menus open and tabs change when it comes down, all else when it has been lifted. */
function press(button: HTMLButtonElement): void {
  if (!button.isConnected || button.disabled) return;
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  button.click();
}
