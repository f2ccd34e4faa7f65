import anyAscii from 'any-ascii';

/**
 * Hindi and Marathi as people type them with Latin letters: after Hunterian, India's official romanisation, without its marks of length
 * (https://en.wikipedia.org/wiki/Hunterian_transliteration).
 */
const CONSONANTS = lettersOf(`
  क k  ख kh ग g  घ gh ङ n  च ch छ chh ज j  झ jh ञ n
  ट t  ठ th ड d  ढ dh ण n  त t  थ th  द d  ध dh न n
  प p  फ ph ब b  भ bh म m  य y  र r  ल l  ळ l  व v
  श sh ष sh स s  ह h`);
/** Letters with a dot below, where they sound otherwise than without. */
const DOTTED = lettersOf('क q  ज z  फ f  ड r  ढ rh');
const VOWELS = lettersOf(`
  अ a आ a इ i ई i उ u ऊ u ऋ ri ऍ e ए e ऐ ai ऑ o ऒ o ओ o औ au
  ा a ि i ी i ु u ू u ृ ri ॅ e े e ै ai ॉ o ॊ o ो o ौ au`);
const SIGNS = lettersOf('ं n  ँ n  ः h');

function lettersOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(Array.from(pairs.matchAll(/(\S+)\s+(\S+)/g), ([, letter = '', latin = '']) => [letter, latin]));
}

const VOWEL_SIGN = /[\u093e-\u094c]/u;
const [NUKTA, VIRAMA] = ['\u093c', '\u094d'];

interface Sound {
  readonly text: string;
  /** The short a that every bare consonant carries in writing, though not always in speech. */
  readonly isInherent: boolean;
  readonly isVowel: boolean;
}

function soundsOf(word: string): Sound[] {
  const letters = Array.from(word.normalize('NFD'));
  return letters.flatMap((letter, index): Sound[] => {
    const vowel = VOWELS.get(letter);
    if (vowel !== undefined) return [{ text: vowel, isInherent: false, isVowel: true }];
    const isDotted = letters[index + 1] === NUKTA;
    const consonant = (isDotted ? DOTTED.get(letter) : undefined) ?? CONSONANTS.get(letter);
    if (consonant === undefined) {
      const sign = SIGNS.get(letter);
      return sign === undefined ? [] : [{ text: sign, isInherent: false, isVowel: false }];
    }
    const next = letters[index + (isDotted ? 2 : 1)] ?? '';
    const sound: Sound = { text: consonant, isInherent: false, isVowel: false };
    return next === VIRAMA || VOWEL_SIGN.test(next) ? [sound] : [sound, { text: 'a', isInherent: true, isVowel: true }];
  });
}

/** Unspoken at a word's end and, counted from there, between single consonants that stand between vowels: "ras", "puranpoli". */
function isSilent(sounds: readonly Sound[], index: number): boolean {
  const at = (offset: number) => sounds[index + offset];
  if (at(0)?.isInherent !== true) return false;
  if (at(1) === undefined) return sounds.slice(0, index).some(({ isVowel }) => isVowel);
  return at(-1)?.isVowel === false && at(-2)?.isVowel === true && at(1)?.isVowel === false && at(2)?.isVowel === true;
}

function romaniseWord(word: string): string {
  const sounds = soundsOf(word);
  for (let index = sounds.length - 1; index >= 0; index -= 1) if (isSilent(sounds, index)) sounds.splice(index, 1);
  return sounds.map(({ text }) => text).join('');
}

/** Any script in plain Latin letters, as well as that can be read: "रस मलाई" is "ras malai". */
export const romanise = (text: string): string =>
  anyAscii(text.normalize('NFC').replace(/[\u0900-\u0963\u0970-\u097f\u200c\u200d]+/gu, romaniseWord));
