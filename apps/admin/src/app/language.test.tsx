import { UiProvider } from '@sweetspot/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { api, createApiClient, createQueryClient } from './api.ts';
import { loadLanguage, useWords, wordsOf } from './words.ts';

const queryClient = createQueryClient();

const marked = (locale: 'en' | 'hi', part: ReactNode) =>
  renderToStaticMarkup(
    <api.Provider client={createApiClient()} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <UiProvider locale={`${locale}-IN`}>{part}</UiProvider>
      </QueryClientProvider>
    </api.Provider>,
  );

test.each([
  ['en', 'Sign in to the office'],
  ['hi', 'दफ़्तर में साइन इन करें'],
] as const)('the door of the office is read in the language of its reader (%s)', async (locale, title) => {
  await loadLanguage(locale);
  const words = await wordsOf('sign-in', locale);
  const door = marked(locale, <SignIn />);
  expect(door).toContain(title);
  expect(door).toContain(words.password);
});

test('what Hindi lacks is read in English, the group as a whole', async () => {
  await loadLanguage('hi');
  const Title = () => {
    const { title, locale } = useWords('audit');
    return <p lang={locale}>{title}</p>;
  };
  expect(marked('hi', <Title />)).toBe('<p lang="en">Audit log</p>');
});
