// @vitest-environment happy-dom
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCake, openCake } from './cake-fixture.tsx';
import { designLink } from '@sweetspot/domain/customization/design-link';

/** What a screen reader is told of the last choice. */
const announced = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const undo = () => fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

test('what is sold out says so and cannot be picked; in a design that was made before, it is what is left to settle', async () => {
  const kept = designLink(exampleCake, { selections: { flavour: { optionIds: ['mango'] } } });
  using page = await openCake({ search: `?design=${kept}` });
  expect(page.group('Flavour').getByText('Alphonso mango is sold out. Pick another.')).toBeDefined();
  expect(screen.queryByText('Add to cart')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'One thing to settle first' }));
  expect(document.activeElement?.closest('fieldset')).toBe(screen.getByRole('group', { name: 'Flavour' }));
  page.pick('Flavour', /^Red velvet/);
  expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDefined();
  const mango = page.option('Flavour', /^Alphonso mango/);
  expect([mango.checked, mango.disabled]).toEqual([false, true]);
  expect(mango.labels?.[0]?.textContent).toContain('Sold out');
});

test('a choice that does not go with the others says why before it is picked; picked, the other gives way in words', async () => {
  using page = await openCake();
  page.pick('Shape', /^Heart/);
  const three = page.option('Tiers', /^Three/);
  expect(three.disabled).toBe(false);
  expect(three.labels?.[0]?.textContent).toContain('A heart stands in two tiers at most.');
  expect(page.group('Tiers').getByText(/^Three: A heart stands in two tiers at most\. You can still pick it/)).toBeDefined();
  page.pick('Tiers', /^Three/);
  expect(page.group('Tiers').getByText(/^Shape is now Round\. A heart stands in two tiers at most\./)).toBeDefined();
  expect(page.option('Shape', 'Round').checked).toBe(true);
});

test('what a choice did beside what was asked for is said beside it and aloud, each with its price, and in all', async () => {
  using page = await openCake();
  expect(page.price()).toBe('₹599');
  page.pick('Tiers', /^Three/);
  const said = [
    'Size is now Two kilos. Three (tiers) needs Two kilos or Three kilos (size). (+ ₹1,400)',
    'Flavour of the top tier can be chosen now: Vanilla bean until you do.',
    'The kitchen needs 10 hours more for it.',
    'In all + ₹2,300: ₹2,899 instead of ₹599.',
  ];
  for (const sentence of said) {
    expect(page.group('Tiers').getByText(sentence)).toBeDefined();
    expect(announced()).toContain(sentence);
  }
  expect(page.price()).toBe('₹2,899');
});

test('an allergen, a mark or a claim that a choice changes is said where it was made, and stands in what the cake contains', async () => {
  using page = await openCake();
  page.pick('Egg', /^Eggless/);
  page.pick('Flavour', /^Pistachio and rose/);
  for (const sentence of ['The cake now contains tree nuts.', 'The cake is no longer jain.']) {
    expect(page.group('Flavour').getByText(sentence)).toBeDefined();
    expect(announced()).toContain(sentence);
  }
  expect(screen.getByText('Tree nuts: from Pistachio and rose')).toBeDefined();
  page.pick('Egg', /^With egg/);
  expect(page.group('Egg').getByText('The cake is no longer eggless: it contains egg.')).toBeDefined();
  expect(screen.getByText('Eggs: from With egg')).toBeDefined();
});

test('a choice that did nothing else is not commented, and ends what was said of the one before', async () => {
  using page = await openCake();
  page.pick('Tiers', /^Two/);
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
  page.pick('Colour', 'Blush');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(announced()).not.toContain('Size is now');
});

test('Undo takes back a choice with everything it did, and puts the keyboard on what counts again', async () => {
  using page = await openCake();
  page.pick('Shape', /^Heart/);
  page.pick('Size', /^One kilo/);
  page.pick('Tiers', /^Three/);
  expect([page.option('Shape', /^Heart/).checked, page.option('Size', /^One kilo/).checked]).toEqual([false, false]);
  undo();
  expect([page.option('Shape', /^Heart/).checked, page.option('Size', /^One kilo/).checked]).toEqual([true, true]);
  expect(screen.queryByRole('group', { name: 'Flavour of the top tier' })).toBeNull();
  expect(page.price()).toBe('₹1,149');
  expect(announced()).toContain('Undone.');
  await expect.poll(() => document.activeElement).toBe(page.option('Tiers', 'One'));
});

test('a smaller size drops the tiers that it cannot carry, says so, and Undo brings them back', async () => {
  using page = await openCake();
  page.pick('Tiers', /^Two/);
  page.pick('Flavour of the second tier', /^Red velvet/);
  page.pick('Size', /^Half a kilo/);
  expect(page.group('Size').getByText(/^Tiers is now One\./)).toBeDefined();
  expect(page.group('Size').getByText('Flavour of the second tier is left out, and Red velvet with it.')).toBeDefined();
  undo();
  expect(page.option('Tiers', /^Two/).checked).toBe(true);
  expect(page.option('Flavour of the second tier', /^Red velvet/).checked).toBe(true);
});

test('a topping that the frosting cannot carry is taken off by name, and one over the most pushes an earlier one out', async () => {
  using page = await openCake();
  page.pick('Toppings', /^Fresh fruit/);
  page.pick('Frosting', /^Fondant/);
  expect(page.group('Frosting').getByText(/^Fresh fruit was taken off \(toppings\)\. Fresh fruit slides off fondant\./)).toBeDefined();
  undo();
  expect(page.option('Frosting', /^Smooth buttercream/).checked).toBe(true);
  expect(page.option('Toppings', /^Fresh fruit/).checked).toBe(true);

  for (const name of [/^Chocolate chips/, /^Sprinkles/, /^Roasted nuts/, /^Gummy bears/]) page.pick('Toppings', name);
  expect(page.group('Toppings').getByText('Fresh fruit made room: toppings take 4 at most.')).toBeDefined();
  expect(page.option('Toppings', /^Gummy bears/).checked).toBe(true);
});

test('words on a card are asked for with the card, and come back with it when it was put away and taken again', async () => {
  using page = await openCake();
  page.pick('Extras', /^Greeting card/);
  expect(page.group('Extras').getByText('Words on the card: write a few words.')).toBeDefined();
  expect(screen.queryByText('Add to cart')).toBeNull();
  page.write('Words on the card required', 'With love from Pune');
  expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDefined();
  page.pick('Extras', /^Greeting card/);
  expect(page.group('Extras').getByText('Words on the card is left out, and With love from Pune with it.')).toBeDefined();
  page.pick('Extras', /^Greeting card/);
  expect(screen.getByDisplayValue('With love from Pune')).toBeDefined();
});

test('a number in candles takes digits of any script and nothing else, says so beside the box, and costs each digit', async () => {
  using page = await openCake();
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Number candles' });
  const isRefused = () => box().getAttribute('aria-invalid') === 'true';
  page.write('Number candles', '3a');
  expect(isRefused()).toBe(true);
  expect(box().value).toBe('3a');
  expect(page.group('Number candles').getByText(/write a number of up to/)).toBeDefined();
  expect(screen.queryByText('Add to cart')).toBeNull();
  page.write('Number candles', '३०');
  expect(isRefused()).toBe(false);
  expect(page.price()).toBe('₹679');
  expect(screen.getByRole('img', { name: /the number 30 as candles/ })).toBeDefined();
  page.write('Number candles', '12345');
  expect(isRefused()).toBe(true);
});

test('each line of an inscription is counted against the room of the size; what is too long is said and never cut', async () => {
  using page = await openCake();
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Inscription' });
  const inscription = () => page.group('Inscription');
  page.write('Inscription', 'Happy birthday Om');
  expect(inscription().getByText('Line 1: 17 letters, room for 16')).toBeDefined();
  expect(inscription().getByText('Inscription: line 1 has 17 letters, and this size has room for 16.')).toBeDefined();
  expect(box().value).toBe('Happy birthday Om');
  page.pick('Size', /^One kilo/);
  expect(inscription().getByText('Line 1: 17 of 18 letters')).toBeDefined();
  page.write('Inscription', 'Happy birthday Om\nशुभ जन्मदिन');
  expect(inscription().getByText('Line 2: 7 of 18 letters')).toBeDefined();
  expect(box().getAttribute('aria-invalid')).toBeNull();
  // 21 letters without the spaces, 20 of them free.
  expect(page.price()).toBe('₹1,102');

  page.pick('Size', /^Half a kilo/);
  expect(page.group('Size').getByText('Inscription: this size has room for 1 line, and there are 2.')).toBeDefined();
  undo();
  expect(box().value).toBe('Happy birthday Om\nशुभ जन्मदिन');
  expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDefined();
});

test('a sign that cannot be piped is named, and a space at the end of what is being typed stays', async () => {
  using page = await openCake();
  page.write('Inscription', 'Asha ');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Inscription' }).value).toBe('Asha ');
  page.write('Inscription', 'Asha 🎂');
  expect(page.group('Inscription').getByText(/“🎂” cannot be piped/)).toBeDefined();
});

test('what a signature cake is made of is shown, said to be so, and off', async () => {
  const preset = { selections: { flavour: { optionIds: ['red-velvet'] } }, lockedGroupIds: ['flavour', 'size'] };
  using page = await openCake({ cake: aCake({ customizable: { ...exampleCake, preset }, isSignature: true }) });
  const flavour = screen.getByRole('group', { name: 'Flavour Part of this signature cake' });
  const radios = [...flavour.querySelectorAll('input')];
  expect(radios.find(({ checked }) => checked)?.labels?.[0]?.textContent).toContain('Red velvet');
  for (const radio of radios) {
    fireEvent.click(radio);
    expect(page.price()).toBe('₹719');
  }
  expect(screen.queryByRole('textbox', { name: 'How many guests?' })).toBeNull();
});

test('the number of guests picks the size, says how many slices that makes, and more than any size serves is said', async () => {
  using page = await openCake();
  page.write('How many guests?', '18');
  expect(page.option('Size', /^Two kilos/).checked).toBe(true);
  expect(screen.getByText('Two kilos cuts into 20 slices: one each, and 2 to spare.')).toBeDefined();
  page.write('How many guests?', '45');
  expect(screen.getByText('The largest size serves 30 people, not 45. Add a second cake, or ask the store.')).toBeDefined();
});

test.each([
  ['12.7', 'Whole numbers only: 12.7 became 12.', '12'],
  ['51', '50 is the most.', '50'],
  ['१२', null, '12'],
  ['a dozen', '“a dozen” is no number: it stays 0.', '0'],
])('a number of candles that is typed as %j is taken or changed in words, never in silence', async (typed, sentence, became) => {
  using page = await openCake();
  const candles = page.group('Candles');
  const box = candles.getByRole('spinbutton', { name: 'Candle' }) as HTMLInputElement;
  fireEvent.change(box, { target: { value: typed } });
  fireEvent.blur(box);
  expect([box.value, candles.queryByText(/^(?:Whole numbers|\d+ is the most|“)/)?.textContent ?? null]).toEqual([became, sentence]);
});
