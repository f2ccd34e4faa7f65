/** Along which a finger runs: each joined to its own start, so that 890123 is a run too. */
const RUNS = ['1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,.', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];

const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/**
 * Whether a guesser would try it early: a common word dressed up with digits and signs, a short thing repeated, or a run along the
 * keyboard. Judges passwords that are already long enough.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const { COMMON_PASSWORD_WORDS: words } = await import('./common-password-list.ts');
  const plain = password.normalize('NFKC').toLowerCase();
  const unit = repeatedUnit(plain);
  if (new Set(plain).size <= 4 || isRun(plain)) return true;
  // Signs at the ends are trimmings, within the word they stand for letters: P@ssw0rd!!!!
  const trimmed = unit.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const readings = [unit, asLetters(unit), asLetters(trimmed), asLetters(unit.replace(/[^\p{L}]+$/u, ''))];
  // Nothing but digits and signs is a telephone number or a date as a rule.
  return readings
    .map((text) => text.replace(/[^\p{L}\p{M}]/gu, ''))
    .some((letters) => letters === '' || words.has(letters) || isRun(letters));
}

const asLetters = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => LOOKALIKES[sign] ?? sign);

/** The shortest piece that the text is a repetition of: "passpass" is "pass", "passpas" itself. */
function repeatedUnit(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1));
}

/** All but three of its steps go one way along a run. */
function isRun(text: string): boolean {
  if (text.length < 6) return false;
  return RUNS.some((run) => {
    const forwards = run + run;
    const backwards = Array.from(forwards).toReversed().join('');
    return [forwards, backwards].some((line) => {
      const steps = Array.from(text)
        .slice(1)
        .filter((character, index) => line.includes(text.charAt(index) + character)).length;
      return steps >= text.length - 1 - 3;
    });
  });
}
