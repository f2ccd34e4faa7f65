import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EMPTY_DRAFT, type WhereDraft } from './checkout-draft.ts';
import { loadWords } from '../../app/words.ts';
import { WhereSummary } from './where-summary.tsx';

const typed: WhereDraft = {
  ...EMPTY_DRAFT.where,
  line1: '12 Lake Road',
  line2: 'Behind the temple',
  city: 'Kolhapur',
  postalCode: '416008',
  state: 'MH',
  instructions: 'Gate code 4711',
  hasRecipient: true,
  recipientName: 'Aarohi',
  recipientMobile: '+919000012345',
  isSurprise: true,
  giftMessage: 'Happy birthday!\nSee you on Sunday.',
  pickupInstructions: 'In two boxes',
};
await loadWords(['checkout'], 'en');
const read = (where: WhereDraft) => renderToStaticMarkup(<WhereSummary where={where} store={{ name: 'Asha', city: 'Kolhapur' }} />);

test('all that was typed about the door and its recipient is read back before paying', () => {
  const html = read(typed);
  for (const said of [
    '12 Lake Road, Behind the temple, Kolhapur 416008, Maharashtra',
    'Gate code 4711',
    'Aarohi, +91 90000 12345',
    'It is a surprise',
    'Happy birthday!\nSee you on Sunday.',
  ])
    expect(html).toContain(said);
  expect(html).not.toContain('In two boxes');
});

test('what is not ordered is not read back', () => {
  const collected = read({ ...typed, fulfilment: 'pickup' });
  expect(collected).toContain('In two boxes');
  expect(collected).not.toMatch(/Lake Road|4711|surprise/);
  expect(read({ ...typed, hasRecipient: false })).not.toMatch(/Aarohi|surprise|Happy birthday/);
});

test('a number and a PIN code are read back as they were understood, however they were typed', () => {
  const html = read({ ...typed, postalCode: '४१६-००८', recipientMobile: '90000–12345' });
  expect(html).toContain('Kolhapur 416008');
  expect(html).toContain('Aarohi, +91 90000 12345');
});
