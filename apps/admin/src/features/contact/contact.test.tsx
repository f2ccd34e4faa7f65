// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

const words = await wordsOf('contact', 'en');
const ID = '019a0000-0000-7000-8000-000000000001';
const AT = '2026-11-24T00:30:00.000Z';
const TEXT = 'It came late.';

type Message = RouterOutputs['adminContact']['get'];
const MESSAGE: Message = {
  id: ID,
  number: 'K7M2QX9P',
  name: 'Meera Kulkarni',
  email: 'meera@example.test',
  topic: 'complaint',
  state: 'waiting',
  closeReason: null,
  orderNumber: '7KQ2MPN',
  userId: null,
  createdAt: AT,
  settleBy: '2026-12-24T00:30:00.000Z',
  messages: [{ id: '019a0000-0000-7000-8000-000000000002', isByAdmin: false, text: TEXT, at: AT }],
};
type Answers = NonNullable<Parameters<typeof openAdmin>[0]['answers']['adminContact']>;
const open = (answers: Answers, at = `/contact/${ID}`) => openAdmin({ at, answers: { adminContact: { get: () => MESSAGE, ...answers } } });

test('whoever opens the inbox sees what waits, and that nothing does', async () => {
  using page = open({ list: () => ({ items: [], nextCursor: null }) }, '/contact');
  expect(await screen.findByText(words.empty)).toBeTruthy();
  expect(page.callsOf('adminContact.list')).toMatchObject([{ state: 'waiting' }]);
});

test('an answer goes out with the last message that was read, and the box is empty for the next', async () => {
  using page = open({ answer: () => ({ ...MESSAGE, state: 'answered' }) });
  const box = (await screen.findByLabelText(new RegExp(`^${words.answer}`))) as HTMLTextAreaElement;
  fireEvent.change(box, { target: { value: 'We are sorry for that.' } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(words.sent)).toBeTruthy();
  expect(page.callsOf('adminContact.answer')).toMatchObject([
    { id: ID, text: 'We are sorry for that.', lastMessageId: MESSAGE.messages[0]?.id },
  ]);
  expect(box.value).toBe('');
});

test('an answer to what has moved on is refused in words, and what was written stays', async () => {
  using _page = open({
    answer: () => {
      throw new AppError('CONTACT_MOVED_ON');
    },
  });
  const box = (await screen.findByLabelText(new RegExp(`^${words.answer}`))) as HTMLTextAreaElement;
  fireEvent.change(box, { target: { value: 'We are sorry for that.' } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(sayError(new AppError('CONTACT_MOVED_ON'), 'en'))).toBeTruthy();
  expect(box.value).toBe('We are sorry for that.');
});

test('a message is closed up to the last that was read', async () => {
  using page = open({ close: () => ({ ...MESSAGE, state: 'closed', closeReason: 'Settled.' }) });
  fireEvent.click(await screen.findByRole('button', { name: words.close }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(await dialog.findByRole('textbox'), { target: { value: 'Settled.' } });
  fireEvent.click(dialog.getByRole('button', { name: words.close }));
  expect(await screen.findByText(words.closed)).toBeTruthy();
  expect(page.callsOf('adminContact.close')).toEqual([{ id: ID, reason: 'Settled.', lastMessageId: MESSAGE.messages[0]?.id }]);
});
