import type { CustomizableCake, Customization, OptionGroup, Selection } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { customizationForGuests } from './propose-size.ts';

/**
 * A design in the address bar: `design=a1b2c3:d4e5f6.a7b8c9~...`. Only what differs from the cake as it comes, and of each
 * id only its end (the random part of a UUID v7), which is enough to tell the options of one cake apart. Whatever an old
 * or mistyped link no longer fits is left at its default. A photo is nobody's to share but its owner's, and stays out.
 */
const TAIL = 6;
/** No design comes near; beyond this an address is not worth reading. */
const MOST_CHARACTERS = 4000;

/** What the page opens with: the design in the address, else the cake as it comes for so many guests. */
export function openingDesign(cake: CustomizableCake, link: string | null, guests: number | null): Customization {
  return link === null ? customizationForGuests(cake, guests) : designFromLink(cake, link);
}

const tailOf = (id: string): string => id.slice(-TAIL);

export function designLink(cake: CustomizableCake, customization: Customization): string {
  const defaults = evaluateCustomization(cake, { selections: {} }).customization.selections;
  return cake.groups
    .filter(({ kind }) => kind !== 'photo')
    .flatMap((group) => {
      const selection = customization.selections[group.id];
      const isDefault = JSON.stringify(selection) === JSON.stringify(defaults[group.id]);
      return selection === undefined || isDefault ? [] : [`${tailOf(group.id)}:${write(selection)}`];
    })
    .join('~');
}

function write(selection: Selection): string {
  // `~` parts the groups, and is one of the few signs that encoding leaves alone.
  if ('text' in selection) return encodeURIComponent(selection.text).replaceAll('~', '%7E');
  if ('optionIds' in selection) return selection.optionIds.map(tailOf).join('.');
  return Object.entries('quantities' in selection ? selection.quantities : {})
    .map(([id, count]) => `${tailOf(id)}x${count}`)
    .join('.');
}

export function designFromLink(cake: CustomizableCake, link: string | null): Customization {
  if (link === null || link.length > MOST_CHARACTERS) return { selections: {} };
  const entries = link.split('~').flatMap((part): [string, Selection][] => {
    const cut = part.indexOf(':');
    const group = cake.groups.find(({ id }) => cut > 0 && tailOf(id) === part.slice(0, cut));
    const selection = group && read(group, part.slice(cut + 1));
    return group && selection ? [[group.id, selection]] : [];
  });
  return { selections: Object.fromEntries(entries) };
}

function read(group: OptionGroup, written: string): Selection | null {
  if (group.kind === 'text') return readText(written);
  if (group.kind === 'photo') return null;
  const parts = written === '' ? [] : written.split('.');
  const idOf = (tail: string) => group.options.find(({ id }) => tailOf(id) === tail)?.id;
  if (group.kind !== 'quantity') {
    const optionIds = parts.flatMap((tail) => idOf(tail) ?? []);
    // "None" is a choice too; one that the cake no longer has is not.
    return parts.length > 0 && optionIds.length === 0 ? null : { optionIds };
  }
  const quantities = parts.flatMap((part): [string, number][] => {
    const [tail = '', count = ''] = part.split('x');
    const id = idOf(tail);
    return id && /^\d{1,3}$/.test(count) ? [[id, Number(count)]] : [];
  });
  return parts.length > 0 && quantities.length === 0 ? null : { quantities: Object.fromEntries(quantities) };
}

function readText(written: string): Selection | null {
  try {
    return { text: decodeURIComponent(written) };
  } catch {
    return null;
  }
}
