// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { wordsOf } from '../../../app/words.ts';

const words = await wordsOf('bell', 'en');

test('the notice of a blocked sound stays where it is until a tap has reached what it meant', async () => {
  using _opened = openConsole({ tickets: [], isSoundBlocked: true });
  await screen.findByRole('button', { name: words.turnOn });
  fireEvent.pointerDown(document.body);
  expect(screen.queryByRole('button', { name: words.turnOn })).not.toBeNull();
  fireEvent.click(document.body);
  await expect.poll(() => screen.queryByRole('button', { name: words.turnOn })).toBeNull();
});
