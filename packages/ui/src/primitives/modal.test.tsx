// @vitest-environment happy-dom
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Dialog } from './modal.tsx';

/** As every dialog is that comes only when asked for: its opener is none of its own. */
function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Cancel the order
      </button>
      {isOpen ? <Dialog open title="Cancel this order?" description="Nothing was taken." onOpenChange={() => setOpen(false)} /> : null}
    </>
  );
}

test('a dialog that opened from outside gives the focus back to what opened it', async () => {
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  try {
    root.render(<Page />);
    await expect.poll(() => place.querySelector('button')).not.toBeNull();
    const opener = place.querySelector('button');
    opener?.focus();
    opener?.click();
    await expect.poll(() => document.activeElement?.closest('[role=dialog]') ?? null).not.toBeNull();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
    await expect.poll(() => document.activeElement === opener).toBe(true);
  } finally {
    root.unmount();
    place.remove();
  }
});
