import { graphemesOf } from '../customization/text.ts';

/** "Asha P.", as strangers may know somebody; who gave one name alone is known by it. */
export function publicName(name: string): string {
  const words = name.split(' ').filter(Boolean);
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const [initial] = graphemesOf(last);
  return initial === undefined ? first : `${first} ${initial.toUpperCase()}.`;
}
