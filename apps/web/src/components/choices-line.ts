import { choiceWords } from '@sweetspot/messages';

/** A cake's choices in one line; what is written on it has a place of its own. */
export function choicesLine(choices: readonly Parameters<typeof choiceWords>[0][]): string {
  return choices
    .filter(({ role }) => role !== 'inscription')
    .map(choiceWords)
    .join(', ');
}
