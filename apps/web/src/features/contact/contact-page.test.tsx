// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError, sayField } from '@sweetspot/messages';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const words = await wordsOf('contact', 'en');
const OPERATOR = {
  name: 'Test Marketplace',
  address: '1 Test Road',
  email: 'help@shop.test',
  phone: '+91 231 000 0000',
  hours: { fromDay: 1, toDay: 6, opens: '10:00', closes: '18:00' },
  grievanceOfficer: { name: 'Test Officer', email: 'grievance@shop.test', phone: '+91 231 000 0001' },
};
const THREAD = {
  number: 'K7M2QX9P',
  topic: 'complaint' as const,
  state: 'waiting' as const,
  closeReason: null,
  email: 'meera@example.test',
  createdAt: '2026-11-24T03:00:00.000Z',
  settleBy: '2026-12-24T03:00:00.000Z',
  timeZone: 'Asia/Kolkata',
  messages: [{ id: '019a0000-0000-7000-8000-000000000001', isByAdmin: false, text: 'It came late.', at: '2026-11-24T03:00:00.000Z' }],
};

type Answers = Parameters<typeof openShop>[0]['answers'];
const open = (contact: Answers['contact'], at = '/contact') =>
  openShop({
    at,
    answers: { contact: { operator: () => OPERATOR, form: () => ({ form: 'this showing' }), ...contact } },
    visitor: { viewer: aViewer() },
  });

const write = async () => {
  fireEvent.change(await screen.findByLabelText(new RegExp(words.topic.replace('?', '\\?'))), { target: { value: 'order' } });
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.text}`)), { target: { value: 'Where is my cake today?' } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
};

test('whoever is signed in need not say who they are, and is led to the conversation', async () => {
  using shop = await open({ begin: () => ({ number: THREAD.number, secret: 'its secret' }), thread: () => THREAD });
  await write();
  expect(await screen.findByRole('heading', { level: 1, name: words.threadTitle(THREAD.number) })).toBeTruthy();
  expect(shop.callsOf('contact.begin')).toMatchObject([
    { name: 'Meera Patil', email: 'meera@example.test', form: 'this showing', website: '' },
  ]);
  expect(shop.callsOf('contact.thread')).toMatchObject([{ number: THREAD.number, secret: 'its secret' }]);
});

test('a form that is refused says why, beside what is wrong, and keeps every word', async () => {
  using _shop = await open({
    begin: () => {
      throw new AppError('INPUT_INVALID', { fields: { email: 'email_invalid' } });
    },
  });
  await write();
  expect(await screen.findByText(sayField('email_invalid', 'en'))).toBeTruthy();
  expect((screen.getByLabelText(new RegExp(`^${words.text}`)) as HTMLTextAreaElement).value).toBe('Where is my cake today?');
});

test('what was held off as too quick can be sent again', async () => {
  let isSecond = false;
  using _shop = await open({
    begin: () => {
      if (isSecond) return { number: THREAD.number, secret: 's' };
      isSecond = true;
      throw new AppError('CONTACT_TOO_QUICK');
    },
    thread: () => THREAD,
  });
  await write();
  expect(await screen.findByText(sayError(new AppError('CONTACT_TOO_QUICK'), 'en'))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText('It came late.')).toBeTruthy();
});

test('a link that opens nothing says what to do', async () => {
  using _shop = await open(
    {
      thread: () => {
        throw new AppError('NOT_FOUND');
      },
    },
    '/contact/NOBODYS?secret=x',
  );
  expect(await screen.findByRole('heading', { level: 1, name: words.noThread })).toBeTruthy();
});

test('a closed conversation says why, and still takes a reply', async () => {
  using shop = await open(
    { thread: () => ({ ...THREAD, state: 'closed', closeReason: 'Settled on the telephone.' }), reply: () => THREAD },
    `/contact/${THREAD.number}?secret=x`,
  );
  expect(await screen.findByText(words.closedBecause('Settled on the telephone.'))).toBeTruthy();
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.reply}`)), { target: { value: 'It was not settled.' } });
  fireEvent.click(screen.getByRole('button', { name: words.sendReply }));
  await expect.poll(() => shop.callsOf('contact.reply').length, { timeout: 30_000 }).toBe(1);
});
