import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import type { ChoiceChange } from '@sweetspot/domain/customization/choice-changes';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { allOf, dietWords, say } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { Info, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords, type Words } from '../../app/words.ts';
import { moneyText, priceText } from './option-words.ts';
import type { Design, ToldChoice } from './use-design.ts';

/** What the last choice did beside what was asked for, beside the choice itself, with the way back. */
export function ChoiceNote({ design, groupId }: { design: Design; groupId: string }) {
  const { told } = design;
  return told?.groupId === groupId ? <Note key={told.serial} design={design} told={told} /> : null;
}

function Note({ design, told }: { design: Design; told: ToldChoice }) {
  const words = useWords('cake');
  const { cake, evaluation, undo } = design;
  const note = useRef<HTMLDivElement>(null);
  // The choice may stand at the lower edge, under the bar with the price.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    note.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, []);
  const takeBack = () => {
    undo();
    focusChoice(told.groupId);
  };
  return (
    <div ref={note} className="mt-3 grid gap-2 rounded-control bg-honey-soft px-4 py-3 text-sm text-honey-text motion-safe:animate-rise-in">
      <ul className="grid gap-1.5">
        {told.changes.map((change, at) => (
          <li key={at} className="flex items-start gap-2 wrap-anywhere">
            <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{changeText(change, cake.currency, words)}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="figures font-semibold">{differenceText(told.beforeMinor, evaluation.unitPriceMinor, cake.currency, words)}</p>
        <Button variant="quiet" size="small" onClick={takeBack}>
          <Undo2 aria-hidden />
          <span>{words.undo}</span>
        </Button>
      </div>
    </div>
  );
}

/** The same for those who hear the page, and what became of it. */
export function ChoiceAnnouncer({ design: { told, before, undoneIn, cake, evaluation } }: { design: Design }) {
  const words = useWords('cake');
  const { allergens } = dietWords(words.locale);
  const difference = told && differenceText(told.beforeMinor, evaluation.unitPriceMinor, cake.currency, words);
  const said = told ? [...told.changes.map((change) => changeText(change, cake.currency, words)), difference, words.undoHint] : [];
  const gone =
    before === null ? [] : ALLERGENS.filter((each) => before.allergens[each] !== 'free' && evaluation.allergens[each] === 'free');
  const nameless =
    gone.length === 0
      ? null
      : words.noLonger(
          allOf(
            gone.map((each) => allergens[each]),
            words.locale,
          ),
        );
  const price = moneyText(evaluation.unitPriceMinor, cake.currency, words.locale);
  const back = undoneIn && words.undone(choiceIn(undoneIn, { cake, evaluation }), price);
  return <output className="sr-only">{back ?? [...said, nameless].filter(Boolean).join(' ')}</output>;
}

/** "Flavour: Vanilla bean", or the question alone where nothing is chosen. */
function choiceIn(groupId: string, { cake, evaluation }: Pick<Design, 'cake' | 'evaluation'>): string {
  const name = cake.groups.find(({ id }) => id === groupId)?.name ?? '';
  const chosen = evaluation.choices.find((each) => each.groupId === groupId)?.choice;
  return chosen === undefined ? name : `${name}: ${chosen}`;
}

/** What was pressed goes with what it took back: the choice itself is where the hand is. */
export function focusChoice(groupId: string): void {
  const group = `#group-${CSS.escape(groupId)}`;
  requestAnimationFrame(() => {
    const control =
      document.querySelector<HTMLElement>(`${group} input:checked`) ?? document.querySelector<HTMLElement>(`${group} :is(input, textarea)`);
    control?.focus({ preventScroll: true });
  });
}

function changeText({ phrase, because, differenceMinor }: ChoiceChange, currency: CurrencyCode, words: Words<'cake'>): string {
  const sentence = words.changed(say(phrase, words.locale), because && say(because, words.locale));
  const price = priceText(differenceMinor, currency, words);
  return price === null ? sentence : words.changedFor(sentence, price);
}

function differenceText(beforeMinor: number, nowMinor: number, currency: CurrencyCode, words: Words<'cake'>): string | null {
  const difference = priceText(nowMinor - beforeMinor, currency, words);
  return difference === null
    ? words.samePrice
    : words.inAll(difference, moneyText(beforeMinor, currency, words.locale), moneyText(nowMinor, currency, words.locale));
}
