/** Letters that run to the left take the digits beside them along: a number's groups would stand in the wrong order. */
const RUNS_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Somebody and their number, which is read from the left whatever script their name is in. */
export function nameAndPhone(name: string, phone: string): string {
  return `${name}, ${RUNS_LEFT.test(name) ? LEFT_TO_RIGHT_MARK : ''}${phone}`;
}
