import { ALLERGENS, type AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { chromium, type Browser } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticketDocument } from '../src/main/ticket-document.ts';
import { aTicket } from '../src/renderer/features/orders/queue/ticket-fixture.ts';
import type { Ticket, TicketLine } from '../src/renderer/features/orders/queue/ticket.ts';
import { loadLanguage } from '../src/renderer/app/words.ts';
import { PrintedLabel } from '../src/renderer/features/orders/ticket/printed-label.tsx';
import { PrintedTicket } from '../src/renderer/features/orders/ticket/printed-ticket.tsx';

/** 72 mm in CSS pixels. */
const PAPER_WIDTH = 272;
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG_NAME = 'Venkatanarasimharajuvaripeta Ramachandrasubramaniam';
const BUYER = '+919812345678';
const RECIPIENT = '+919898989898';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser.close());

function aLine(overrides: Partial<TicketLine> = {}): TicketLine {
  return {
    id: 'line-1',
    cakeName: 'Belgian Chocolate Truffle',
    quantity: 2,
    choices: [
      { group: 'Size', role: 'size', choice: 'One kilo' },
      { group: 'Frosting', role: 'frosting', choice: LONG_WORD },
    ],
    inscription: ['Happy Birthday Aadhya', LONG_WORD, LONG_WORD],
    photos: [{ id: 'photo-1', group: 'Printed photo', path: '/media/photo' }],
    allergens: {
      ...Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])),
      milk: 'contains',
      nuts: 'may_contain',
    } as AllergenProfile,
    mark: 'egg',
    claims: [],
    serves: 10,
    weightGrams: 1000,
    design: { shape: 'round', tiers: ['chocolate'], frosting: 'drip', colour: 'mint', toppings: [], candles: 0, inscription: [] },
    ...overrides,
  };
}

const awkward: Partial<Ticket> = {
  contactName: LONG_NAME,
  contactMobile: BUYER,
  recipientName: 'Aadhya Ramachandrasubramaniam',
  recipientMobile: RECIPIENT,
  address: `${LONG_WORD}, 12 Lake Road, Kolhapur, 416008`,
  instructions: `Ring twice ${LONG_WORD}`,
  giftMessage: 'With all our love '.repeat(12),
  lines: [aLine(), aLine({ id: 'line-2', cakeName: LONG_WORD }), aLine({ id: 'line-3', photos: [], inscription: [] })],
};

await loadLanguage('en');

const markupOf = (ticket: Ticket) => renderToStaticMarkup(<PrintedTicket ticket={ticket} timeZone="Asia/Kolkata" />);
const textOf = (ticket: Ticket) =>
  markupOf(ticket)
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ');

describe('the printed ticket', () => {
  test('has nothing wider than its paper, however long the words are', async () => {
    const page = await browser.newPage({ viewport: { width: PAPER_WIDTH, height: 900 }, javaScriptEnabled: true });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(ticketDocument(markupOf(aTicket(awkward))));
    const { pageWidth, widest } = await page.evaluate(() => ({
      pageWidth: document.documentElement.scrollWidth,
      widest: Math.max(...Array.from(document.querySelectorAll('p, span, section, svg'), (part) => part.getBoundingClientRect().right)),
    }));
    expect({ pageWidth, isWithin: widest <= PAPER_WIDTH }).toEqual({ pageWidth: PAPER_WIDTH, isWithin: true });
    await page.close();
  });

  test('says when to start, with the day: paper is read on another day than it was printed', () => {
    expect(textOf(aTicket())).toContain('Start by Tue 24 Nov, 7:30 am');
    expect(textOf(aTicket())).toContain('Leave by Tue 24 Nov, 9:45 am');
  });

  test('carries the mobile of whoever opens the door, and on a surprise nothing of the buyer', () => {
    expect(textOf(aTicket({ contactMobile: BUYER }))).toContain('+91 98123 45678');
    const gift = textOf(aTicket(awkward));
    expect(gift).toContain('+91 98989 89898');
    expect(gift).not.toContain('98123');
    for (const recipientMobile of [RECIPIENT, null]) {
      const surprise = textOf(aTicket({ ...awkward, isSurprise: true, recipientMobile }));
      expect(surprise).toContain('Aadhya');
      expect(surprise).not.toMatch(/98123|Venkatanarasimharajuvaripeta/);
    }
    expect(textOf(aTicket({ fulfilment: 'pickup' })), 'nobody is called about what is collected').not.toContain('+91');
  });
});

describe('the printed label', () => {
  const GIFT_URL = 'https://shop.test/for-you/7KQ2MPN?secret=4jmCzK0l3D0m1pVx2n9uWQyq8bHf7sT5aRgE6iOoP1c';
  const labelOf = (ticket: Ticket) => renderToStaticMarkup(<PrintedLabel ticket={ticket} timeZone="Asia/Kolkata" />);
  const wordsOf = (ticket: Ticket) => labelOf(ticket).replaceAll(/<[^>]*>/g, ' ');
  const gift = { ...awkward, giftFrom: 'Your Mimi', giftUrl: GIFT_URL };

  test.each([false, true])(
    'of a gift carries the recipient, their words and their page, and neither a price nor its buyer (surprise: %s)',
    (isSurprise) => {
      for (const recipientMobile of [RECIPIENT, null]) {
        const words = wordsOf(aTicket({ ...gift, isSurprise, recipientMobile, cashDue: { amount: 286_000, currency: 'INR' } }));
        expect(words).toContain('Aadhya');
        expect(words).toContain('12 Lake Road');
        expect(words).toContain('From Your Mimi');
        expect(words).not.toMatch(/98123|Venkatanarasimharajuvaripeta|₹|2,860/);
        expect(words.includes('98989 89898')).toBe(recipientMobile !== null);
      }
    },
  );

  test('of a surprise says before when nobody calls', () => {
    const words = wordsOf(aTicket({ ...gift, isSurprise: true, revealsAt: '2026-11-24T04:30:00.000Z' }));
    expect(words).toContain('Do not call or tell them before Tue 24 Nov, 10 am.');
    expect(textOf(aTicket({ ...gift, isSurprise: true, revealsAt: '2026-11-24T04:30:00.000Z' }))).toContain('before Tue 24 Nov, 10 am.');
  });

  test('of what its buyer receives carries their own name and number, and no card', () => {
    const words = wordsOf(aTicket({ contactName: LONG_NAME, contactMobile: BUYER, address: '12 Lake Road' }));
    expect(words).toMatch(/Venkatanarasimharajuvaripeta.*98123 45678/s);
    expect(words).not.toContain('card');
  });

  test('has a code that a telephone reads as the recipient’s page, and nothing wider than its paper', async () => {
    const page = await browser.newPage({ viewport: { width: PAPER_WIDTH, height: 900 }, javaScriptEnabled: true });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(ticketDocument(labelOf(aTicket(gift))));
    const { pageWidth, code } = await page.evaluate(() => {
      const svg = document.querySelector('svg');
      return {
        pageWidth: document.documentElement.scrollWidth,
        code: {
          width: svg?.getBoundingClientRect().width ?? 0,
          view: svg?.getAttribute('viewBox'),
          path: svg?.querySelector('path')?.getAttribute('d'),
        },
      };
    });
    const right = generate(GIFT_URL);
    expect(pageWidth).toBe(PAPER_WIDTH);
    expect(code.path).toBe(toSvgPath(right));
    expect(code.view).toBe(`-4 -4 ${right.size + 8} ${right.size + 8}`);
    // Four dots of a printer of 203 dpi for each square: what a camera tells apart.
    expect((code.width / 96) * 203).toBeGreaterThan((right.size + 8) * 4);
    await page.close();
  });

  test('of a gift whose words for the card are packed without a bill says so on the ticket', () => {
    expect(textOf(aTicket(gift))).toMatch(/no bill and no prices in the box/);
    expect(textOf(aTicket())).not.toMatch(/no prices/);
  });
});

test('a cake with a customer’s own picture has it on paper, and only its words where it could not be had', () => {
  const ticket = aTicket({ lines: [aLine()] });
  expect(markupOf(ticket)).toContain('<img src="/media/photo/small.webp"');
  const without = renderToStaticMarkup(<PrintedTicket ticket={ticket} timeZone="Asia/Kolkata" photoSource={() => null} />);
  expect(without).not.toContain('<img');
  expect(without).toContain('Printed photo');
});

test('and it lies on the drawn cake, cut to its face; a picture that could not be had has another stand for it', () => {
  const design = { ...aLine().design, hasPhoto: true };
  const ticket = aTicket({ lines: [aLine({ design })] });
  const data = 'data:image/webp;base64,AAAA';
  const printed = (source: string | null) =>
    renderToStaticMarkup(<PrintedTicket ticket={ticket} timeZone="Asia/Kolkata" photoSource={() => source} />);
  expect(printed(data)).toContain(`<image href="${data}"`);
  expect(printed(null)).not.toContain('<image');
  expect(markupOf(aTicket({ lines: [aLine()] }))).not.toContain('<image');
});

test('a ticket for a later time has the promised one beside it; not agreed to, it says not to start', () => {
  const asked = {
    revisedStartAt: '2026-11-24T14:30:00.000Z',
    revisedEndAt: '2026-11-24T16:30:00.000Z',
    answerTimeBy: '2026-11-24T11:30:00.000Z',
  };
  const printed = (more: Partial<Ticket>) =>
    renderToStaticMarkup(<PrintedTicket ticket={aTicket({ ...asked, ...more })} timeZone="Asia/Kolkata" />);
  expect(printed({ status: 'accepted' })).toContain('Do not start yet; with no answer by Tue 24 Nov, 5 pm');
  const agreed = { answerTimeBy: null, timeAgreedAt: '2026-11-24T10:00:00.000Z' } as const;
  expect(printed({ status: 'accepted', ...agreed })).not.toContain('Do not start');
  for (const standing of [{}, agreed])
    expect(printed(standing)).toMatch(/24 November 2026, 8 to 10 pm<.*Instead of Tuesday 24 November 2026, 10 am to 12 pm/s);
});
