export type Script = 'latin' | 'devanagari';

/** The faces the words are piped in; `fonts.css` serves them to pages, `shape-text.ts` reads them for PNG. */
export const LETTERING_FONTS: Record<Script, string> = { latin: 'Caveat', devanagari: 'Noto Sans Devanagari' };

const DEVANAGARI = /\p{Script_Extensions=Devanagari}/u;

export interface ScriptRun {
  readonly script: Script;
  readonly text: string;
}

/** The line cut where its script changes. */
export function scriptRuns(line: string): ScriptRun[] {
  const runs: { script: Script; text: string }[] = [];
  for (const character of line) {
    const current = runs.at(-1);
    const isJoiner = character === '\u200C' || character === '\u200D';
    const script: Script = DEVANAGARI.test(character) ? 'devanagari' : isJoiner && current !== undefined ? current.script : 'latin';
    if (current?.script === script) current.text += character;
    else runs.push({ script, text: character });
  }
  return runs;
}
