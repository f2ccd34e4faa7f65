// @vitest-environment happy-dom
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Dialog, ModalClose } from './modal.tsx';

/** A form that may come later than its dialog takes the focus itself, and here is sooner. */
function Form() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <input ref={field} />;
}

/** As every dialog is that comes only when asked for: its opener is none of its own. */
function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Cancel the order
      </button>
      {isOpen ? (
        <Dialog open title="Cancel this order?" description="Nothing was taken." onOpenChange={() => setOpen(false)}>
          <Form />
        </Dialog>
      ) : null}
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

/** What has the focus once the dialog is open. */
async function begunAt(dialog: ReactNode): Promise<string> {
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  try {
    root.render(dialog);
    await expect.poll(() => document.activeElement?.closest('[role=dialog]') ?? null).not.toBeNull();
    const begun = document.activeElement;
    return begun?.getAttribute('name') ?? begun?.textContent ?? '';
  } finally {
    root.unmount();
    place.remove();
  }
}

const answers = (
  <>
    <button type="button">Leave</button>
    <ModalClose>
      <button type="button">Stay</button>
    </ModalClose>
  </>
);

test('a dialog begins at its first field that can be filled in', async () => {
  const fields = (
    <>
      <button type="button">Too busy</button>
      <input type="hidden" name="token" />
      <input name="shut" disabled />
      <textarea name="reason" />
    </>
  );
  expect(
    await begunAt(
      <Dialog open title="Decline?" footer={answers}>
        {fields}
      </Dialog>,
    ),
  ).toBe('reason');
  const radios = (
    <>
      <input type="radio" name="first" />
      <input type="radio" name="chosen" defaultChecked />
    </>
  );
  expect(
    await begunAt(
      <Dialog open title="When?">
        {radios}
      </Dialog>,
    ),
  ).toBe('chosen');
});

test('a question begins at the answer that changes nothing, what is to be read at its title', async () => {
  expect(await begunAt(<Dialog open title="Leave?" description="Not saved." footer={answers} />)).toBe('Stay');
  expect(
    await begunAt(
      <Dialog open title="You promise" footer={answers}>
        <p>No nuts</p>
      </Dialog>,
    ),
  ).toBe('You promise');
  expect(await begunAt(<Dialog open title="Done" />)).toBe('Done');
});
