import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button, IconButton, LinkButton } from './button.tsx';
import { ChoiceChips, ColourSwatches, RadioCards } from './choices.tsx';
import { Countdown } from './countdown.tsx';
import { Field } from './field.tsx';
import { countGraphemes } from './graphemes.ts';
import { Stepper } from './stepper.tsx';
import { TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';

const nothing = () => {};

test('a busy button keeps its words and says that it is busy', () => {
  const html = renderToStaticMarkup(<Button isLoading>Hold this slot</Button>);
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain('Hold this slot');
  expect(html).toContain('Loading');
});

test('a button in a form does not send it unless told to', () => {
  expect(renderToStaticMarkup(<Button>Add</Button>)).toContain('type="button"');
  expect(renderToStaticMarkup(<Button type="submit">Pay</Button>)).toContain('type="submit"');
});

test('a link that looks like a button stays the link it was given', () => {
  const html = renderToStaticMarkup(
    <LinkButton asChild>
      <a href="/cakes">See the cakes</a>
    </LinkButton>,
  );
  expect(html).toMatch(/^<a [^>]*href="\/cakes"[^>]*>See the cakes<\/a>$/);
});

test('an icon button has a name', () => {
  expect(renderToStaticMarkup(<IconButton label="Remove" icon={<svg />} />)).toContain('aria-label="Remove"');
});

test('a field ties its label, hint and error to the control inside', () => {
  const html = renderToStaticMarkup(
    <Field label="PIN code" hint="Six digits" error="That is no PIN code" isRequired>
      <TextInput name="pin" />
    </Field>,
  );
  const control = /<input[^>]*>/.exec(html)?.[0] ?? '';
  const id = /id="([^"]+)"/.exec(control)?.[1] ?? '';
  expect(html).toContain(`<label for="${id}"`);
  expect(control).toContain(`aria-describedby="${id}-error ${id}-hint"`);
  expect(control).toContain('aria-invalid="true"');
  expect(control).toContain('required=""');
  expect(html).toContain(`<p id="${id}-error"`);
  expect(html).toContain(`<p id="${id}-hint"`);
});

test('a counter counts letters as people see them and says how many are too many', () => {
  expect(countGraphemes('जन्मदिन 👨‍👩‍👧')).toBe(6);
  expect(renderToStaticMarkup(<TextArea maxGraphemes={10} defaultValue="Happy" />)).toContain('5 characters left');
  expect(renderToStaticMarkup(<TextArea maxGraphemes={4} value="Happy" onChange={nothing} />)).toContain('1 character too many');
});

test('a stepper at an end of its range offers no step beyond it', () => {
  const buttons = (value: number) =>
    renderToStaticMarkup(<Stepper label="Cakes" value={value} min={1} max={5} onChange={nothing} />).match(/<button[^>]*>/g) ?? [];
  expect(buttons(1).map((button) => button.includes('disabled=""'))).toEqual([true, false]);
  expect(buttons(3).map((button) => button.includes('disabled=""'))).toEqual([false, false]);
  expect(buttons(5).map((button) => button.includes('disabled=""'))).toEqual([false, true]);
});

test('a choice that does not fit can still be picked, and says why it does not fit', () => {
  const choices = [
    { value: 'round', label: 'Round' },
    { value: 'heart', label: 'Heart', blockedBecause: 'Hearts come in one or two tiers' },
  ] as const;
  for (const html of [
    renderToStaticMarkup(<RadioCards choices={choices} value="round" onChange={nothing} />),
    renderToStaticMarkup(<ChoiceChips choices={choices} value={['round']} onChange={nothing} />),
  ]) {
    expect(html).toContain('Hearts come in one or two tiers');
    expect(html).not.toContain('disabled=""');
    expect(html.match(/checked=""/g)).toHaveLength(1);
  }
});

test('a countdown shows seconds to the eye and minutes to the ear', () => {
  const html = renderToStaticMarkup(<Countdown until="2026-03-01T10:10:00Z" now={() => Date.parse('2026-03-01T10:00:30Z')} />);
  expect(html).toMatch(/<time aria-hidden="true"[^>]*>09:30<\/time>/);
  expect(html).toMatch(/aria-live="polite"[^>]*>10 minutes left</);
});

test('a countdown that is over says so', () => {
  const html = renderToStaticMarkup(<Countdown until="2026-03-01T10:10:00Z" now={() => Date.parse('2026-03-01T10:12:00Z')} />);
  expect(html).toContain('00:00');
  expect(html).toContain('Time is up');
});

test('whatever a choice looks like, one that cannot be picked says why', () => {
  const soldOut = { value: 'nuts', label: 'Nuts', hint: 'Sold out', isDisabled: true };
  for (const html of [
    renderToStaticMarkup(<RadioCards choices={[soldOut]} value={null} onChange={nothing} />),
    renderToStaticMarkup(<ChoiceChips choices={[soldOut]} value={[]} onChange={nothing} />),
    renderToStaticMarkup(<ColourSwatches choices={[{ ...soldOut, fill: 'tan' }]} value={null} onChange={nothing} />),
  ]) {
    expect(html).toMatch(/<input[^>]* disabled=""/);
    expect(html).toContain('Sold out');
  }
});
