/**
 * Words as they are compared: in small letters, without accents (of Latin letters; in other scripts a mark is a letter), with one
 * space between. An apostrophe joins ("b'day"), everything else that is neither letter nor digit parts.
 */
export function foldWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Joiners shape letters of Indian scripts and are not heard; an apostrophe joins.
      .replaceAll(/[\u200c\u200d]|(?<=\p{L})['’‘`](?=\p{L})/gu, '')
      .normalize('NFD')
      .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      // "पेड़ा" is typed with the dot as a letter or as a mark of its own.
      .replaceAll('\u093c', '')
      .replaceAll('\u0972', 'अॅ')
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  );
}
