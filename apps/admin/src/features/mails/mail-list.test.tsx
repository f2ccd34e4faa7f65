// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import { translateDocument } from '../../testing/translate-document.ts';

type Mail = RouterOutputs['admin']['mails']['items'][number];

const words = await wordsOf('mails', 'en');

const QUEUED: Mail = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'order_placed',
  recipient: 'asha@example.test',
  subject: null,
  state: 'queued',
  attempts: 0,
  lastError: null,
  createdAt: '2026-11-24T03:00:00.000Z',
  sentAt: null,
};

test('a list that the browser has translated follows what becomes of its mails, in every column', async () => {
  let mail = QUEUED;
  using page = openAdmin({ at: '/mails', answers: { admin: { mails: () => ({ items: [mail], nextCursor: null }) } } });
  await screen.findByText(words.subjectLater);
  translateDocument();
  mail = { ...mail, state: 'sent', subject: 'We have your order', attempts: 2, sentAt: '2026-11-24T03:20:00.000Z' };
  page.tell('admin.follow', { id: '0', data: { type: 'refetch', orderNumber: null } });
  const [, ...lines] = await screen.findAllByRole('row');
  const line = within(lines[0] ?? document.body);
  await line.findByText(words.resend);
  const cells = line.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells.slice(2)).toEqual(['We have your order', expect.stringContaining(words.states.sent), '2', words.resend]);
});
