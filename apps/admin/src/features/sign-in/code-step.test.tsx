// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

const words = await wordsOf('sign-in', 'en');
const STEP = 'a step of this app alone';
const PERSON = { email: 'admin@example.test', password: 'a cake for grandmother' };

/** As far as the code, after the right password. */
async function askedForCode(secondStep: () => never) {
  const opened = openAdmin({
    at: '/sign-in',
    viewer: null,
    answers: {
      sessions: {
        signIn: () => {
          throw new AppError('SECOND_FACTOR_NEEDED', { step: STEP });
        },
        secondStep,
      },
    },
  });
  fireEvent.change(await screen.findByLabelText(new RegExp(`^${words.email}`)), { target: { value: PERSON.email } });
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.password}`)), { target: { value: PERSON.password } });
  fireEvent.click(screen.getByRole('button', { name: words.submit }));
  const code = await screen.findByLabelText(new RegExp(`^${words.code}`));
  const give = (typed: string) => {
    fireEvent.change(code, { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: words.codeSubmit }));
  };
  return { opened, code, give };
}

test('after the right password the code is asked for, refused with words, and sent as it was meant', async () => {
  const { opened, code, give } = await askedForCode(() => {
    throw new AppError('CODE_WRONG');
  });
  using _opened = opened;
  await waitFor(() => expect(document.activeElement).toBe(code));
  give('123');
  expect(await screen.findByText(/^Six digits of your app, or/)).toBeTruthy();
  expect(opened.callsOf('sessions.secondStep')).toEqual([]);
  give('१२३ ४५६');
  expect(await screen.findByText(/^This code is wrong/)).toBeTruthy();
  expect(opened.callsOf('sessions.secondStep')).toEqual([{ step: STEP, code: '123456' }]);
  expect(screen.getByRole('link', { name: words.codeLost }).getAttribute('href')).toBe('/contact');
});

test('a step that is over leads back to the password and says why; going back oneself says nothing', async () => {
  const { opened, give } = await askedForCode(() => {
    throw new AppError('SIGN_IN_OVER');
  });
  using _opened = opened;
  give('123456');
  expect(await screen.findByText(words.codeOver)).toBeTruthy();
  expect(screen.getByLabelText(new RegExp(`^${words.password}`))).toHaveProperty('value', '');
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.password}`)), { target: { value: PERSON.password } });
  fireEvent.click(screen.getByRole('button', { name: words.submit }));
  fireEvent.click(await screen.findByRole('button', { name: words.codeBack }));
  expect(screen.queryByText(words.codeOver)).toBeNull();
  expect(screen.queryByRole('button', { name: words.codeSubmit })).toBeNull();
});
