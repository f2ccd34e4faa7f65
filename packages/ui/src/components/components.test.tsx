import type { AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { orderWords } from '@sweetspot/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AllergenList } from './allergen-list.tsx';
import { Breakdown } from './breakdown.tsx';
import { CakePicture } from './cake-picture.tsx';
import { CakeThumbnail } from './cake-thumbnail.tsx';
import { DietMark } from './diet-mark.tsx';
import { ErrorState } from './empty-state.tsx';
import { Money } from './money.tsx';
import { StatusBadge } from './status-badge.tsx';
import { StepLine } from './step-line.tsx';

const NOTHING_IN_IT: AllergenProfile = {
  gluten: 'free',
  crustaceans: 'free',
  eggs: 'free',
  fish: 'free',
  peanuts: 'free',
  soybeans: 'free',
  milk: 'free',
  nuts: 'free',
  celery: 'free',
  mustard: 'free',
  sesame: 'free',
  sulphites: 'free',
  lupin: 'free',
  molluscs: 'free',
};

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '');

test.each([
  ['veg', 'Veg', '<circle'],
  ['egg', 'Contains egg', '<path'],
  ['non_veg', 'Non-veg', '<path'],
] as const)('the %s mark is told by the word "%s" and by its shape', (mark, word, shape) => {
  const html = renderToStaticMarkup(<DietMark mark={mark} />);
  expect(plain(html)).toBe(word);
  expect(html).toContain(shape);
  expect(html.includes('<circle')).toBe(shape === '<circle');
});

test('a mark without room for its word still says it', () => {
  expect(plain(renderToStaticMarkup(<DietMark mark="egg" isWordHidden />))).toBe('Contains egg');
});

test('allergens read as a sentence, what is inside in bold', () => {
  const html = renderToStaticMarkup(
    <AllergenList allergens={{ ...NOTHING_IN_IT, milk: 'contains', gluten: 'contains', nuts: 'may_contain' }} />,
  );
  expect(plain(html)).toBe('Contains wheat (gluten), milk; may contain tree nuts');
  expect(html.match(/<strong>[^<]*<\/strong>/g)).toEqual(['<strong>wheat (gluten)</strong>', '<strong>milk</strong>']);
});

test('a cake free from everything says that, not nothing', () => {
  expect(plain(renderToStaticMarkup(<AllergenList allergens={NOTHING_IN_IT} />))).not.toBe('');
});

test("a reader's own allergy stands out", () => {
  const html = renderToStaticMarkup(<AllergenList allergens={{ ...NOTHING_IN_IT, milk: 'contains' }} watched={['milk']} />);
  expect(html).toMatch(/<strong><mark[^>]*>milk<\/mark><\/strong>/);
});

test.each(Object.keys(orderWords('en').statuses) as OrderStatus[])('the status %s has a word beside its icon', (status) => {
  const html = renderToStaticMarkup(<StatusBadge status={status} />);
  expect(plain(html)).not.toBe('');
  expect(html).toContain('<svg');
});

test('money is written for its market', () => {
  expect(plain(renderToStaticMarkup(<Money amount={{ amount: 12_435_050, currency: 'INR' }} />))).toBe('₹1,24,350.50');
});

test('a breakdown keeps each label with its amount', () => {
  const html = renderToStaticMarkup(
    <Breakdown
      rows={[
        { id: 'base', label: 'Truffle cake', amount: { amount: 80_000, currency: 'INR' } },
        { id: 'total', label: 'Total', amount: { amount: 80_000, currency: 'INR' }, kind: 'total' },
      ]}
    />,
  );
  expect(html.match(/<dt/g)).toHaveLength(2);
  expect(html.match(/<dd/g)).toHaveLength(2);
});

test('a line of steps says which step it is at', () => {
  const html = renderToStaticMarkup(
    <StepLine
      label="Order"
      steps={[
        { id: 'a', label: 'Accepted', state: 'done' },
        { id: 'b', label: 'Baking', state: 'now' },
        { id: 'c', label: 'Ready', state: 'ahead' },
      ]}
    />,
  );
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(plain(html)).toBe('Accepted, doneBaking, nowReady, still to come');
});

test('an error carries the reference by which it is found in the log', () => {
  expect(plain(renderToStaticMarkup(<ErrorState title="The cakes did not come" requestId="r-7" />))).toContain('Reference r-7');
});

test('two pictures of one cake on a page share no id, so that hiding one takes no colour from the other', () => {
  const design = {
    shape: 'round',
    tiers: ['vanilla'],
    frosting: 'drip',
    colour: 'mint',
    toppings: [],
    candles: 2,
    inscription: [],
  } as const;
  const html = renderToStaticMarkup(
    <>
      <CakePicture design={design} />
      <CakePicture design={design} />
    </>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a cake in a list shows the photo printed on it to those who were given its address, and a stand-in to all others', () => {
  const design = {
    shape: 'heart',
    tiers: ['vanilla'],
    frosting: 'smooth',
    colour: 'mint',
    toppings: [],
    candles: 0,
    inscription: [],
    hasPhoto: true,
  } as const;
  const markup = (photoHref?: string, isPrinted = true) =>
    renderToStaticMarkup(<CakeThumbnail design={{ ...design, hasPhoto: isPrinted }} photoHref={photoHref} description="Asha" />);
  expect(markup('/media/photos/a/b/small.webp')).toMatch(/<g clip-path="[^"]+"><image href="\/media\/photos\/a\/b\/small.webp"/);
  expect(markup('/media/photos/a/b/small.webp')).toContain('aria-label="Asha"');
  expect(markup()).toMatch(/^<img src="data:image\/svg/);
  expect(markup('/media/photos/a/b/small.webp', false)).toMatch(/^<img src="data:image\/svg/);
});
