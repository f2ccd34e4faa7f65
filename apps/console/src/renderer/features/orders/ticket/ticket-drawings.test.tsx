import { ALLERGENS, type AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import { CakePicture } from '@sweetspot/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aTicket } from '../queue/ticket-fixture.ts';
import type { TicketLine } from '../queue/ticket.ts';
import { PrintedTicket } from './printed-ticket.tsx';
import { loadLanguage } from '../../../app/words.ts';

await loadLanguage('en');

const LINE: TicketLine = {
  id: 'line-1',
  cakeName: 'Truffle cake',
  quantity: 1,
  choices: [],
  inscription: [],
  photos: [],
  allergens: Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])) as AllergenProfile,
  mark: 'veg',
  claims: [],
  serves: 10,
  weightGrams: 1000,
  design: { shape: 'round', tiers: ['chocolate'], frosting: 'drip', colour: 'mint', toppings: [], candles: 0, inscription: [] },
};

test('the ticket on the page and the one for the printer share no id, so that paper has its colours while the page is hidden', () => {
  const html = renderToStaticMarkup(
    <>
      <CakePicture design={LINE.design} />
      <PrintedTicket ticket={aTicket({ lines: [LINE, { ...LINE, id: 'line-2' }] })} timeZone="Asia/Kolkata" />
    </>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
});
