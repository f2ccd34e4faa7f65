// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole, OWNER } from '../../testing/open-console.tsx';

const UNANSWERED = { standing: 'unanswered' as const, gstin: null };
const QUESTION = /Do you have a GSTIN\? Until you answer/;

test('an owner who has not answered is asked on every page, and sent to where the answer is given', async () => {
  using server = openConsole({ answers: { storeTax: { standing: () => UNANSWERED } } });
  expect(await screen.findByText(QUESTION)).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Answer' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Choose one of them.')).toBeTruthy();
  expect(server.callsOf('storeTax.answer')).toEqual([]);
});

test('staff are not asked, and nothing is asked on their behalf', async () => {
  const viewer = { ...OWNER, stores: OWNER.stores.map((store) => ({ ...store, role: 'staff', allowed: ['work_orders'] })) };
  using server = openConsole({ at: '/settings', viewer });
  await screen.findByRole('heading', { name: 'Settings' });
  expect(screen.queryByText('Do you have a GSTIN?')).toBeNull();
  expect(server.callsOf('storeTax.standing')).toEqual([]);
});

test('a mistyped number is told beside its box and not sent; a right one is', async () => {
  const saved = { standing: 'registered' as const, gstin: '27AAPFU0939F1ZV' };
  using server = openConsole({ at: '/settings', answers: { storeTax: { standing: () => UNANSWERED, answer: () => saved } } });
  fireEvent.click(await screen.findByRole('radio', { name: /registered for GST/ }));
  const box = screen.getByRole('textbox', { name: /GSTIN/ });
  fireEvent.change(box, { target: { value: '27AAPFU0939F1ZX' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/One of its letters or digits is wrong/)).toBeTruthy();
  expect(server.callsOf('storeTax.answer')).toEqual([]);
  fireEvent.change(box, { target: { value: '27 aapfu 0939 f1zv' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.callsOf('storeTax.answer')).toHaveLength(1));
  expect(server.callsOf('storeTax.answer')[0]).toMatchObject({ answer: saved });
});

test('a number of another state is told beside its box', async () => {
  const refuse = () => {
    throw new AppError('INPUT_INVALID', { fields: { 'answer.gstin': 'gstin_other_state' } });
  };
  using _server = openConsole({ at: '/settings', answers: { storeTax: { standing: () => UNANSWERED, answer: refuse } } });
  fireEvent.click(await screen.findByRole('radio', { name: /composition scheme/ }));
  fireEvent.change(screen.getByRole('textbox', { name: /GSTIN/ }), { target: { value: '29AAGCB7383J1Z4' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/of another state/)).toBeTruthy();
});
