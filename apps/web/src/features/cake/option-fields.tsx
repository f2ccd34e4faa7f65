import type { GroupState, OptionGroup, Selection } from '@sweetspot/domain/customization/customization';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { say } from '@sweetspot/messages';
import { ChoiceChips, ColourSwatches, RadioCards, Stepper, type Choice } from '@sweetspot/ui';
import { useWords, type Words } from '../../app/words.ts';
import { icingFill } from './icing-fill.ts';
import { isOff, optionHint, priceText, moneyText } from './option-words.ts';
import { RadioChips } from './radio-chips.tsx';

export interface OptionFieldProps {
  readonly group: OptionGroup;
  readonly state: GroupState;
  readonly currency: CurrencyCode;
  readonly onChoose: (selection: Selection) => void;
}

export function choicesOf(
  { group, state, currency }: OptionFieldProps,
  words: Words<'cake'>,
): (Choice<string> & { readonly isBlocked: boolean })[] {
  return group.options.map((option) => {
    const its = state.options.find(({ optionId }) => optionId === option.id);
    const isSoldOut = option.isSoldOut && !(its?.isChosen ?? false);
    const blockedBy = isSoldOut || state.isLocked ? null : (its?.blockedBy ?? null);
    return {
      value: option.id,
      label: option.name,
      hint: isSoldOut ? words.soldOut : optionHint(option, words),
      price: priceText(its?.priceMinor ?? 0, currency, words),
      blockedBecause: blockedBy && say(blockedBy, words.locale),
      isDisabled: isOff(option, its, state.isLocked),
      isBlocked: blockedBy !== null,
    };
  });
}

const chosenIds = (state: GroupState): readonly string[] =>
  state.selection && 'optionIds' in state.selection ? state.selection.optionIds : [];

/** Cards where there is something to say of each (a size); chips where the name is all. */
export function SingleField(props: OptionFieldProps) {
  const words = useWords('cake');
  const { group, state, onChoose } = props;
  const choices = choicesOf(props, words);
  const pick = (value: string | null) => {
    if (value !== null) onChoose({ optionIds: [value] });
  };
  const control = {
    choices,
    value: chosenIds(state)[0] ?? null,
    onChange: pick,
    name: group.id,
  };
  if (group.kind === 'colour') return <Colours {...props} />;
  return group.role === 'size' || group.role === 'egg' ? (
    <RadioCards {...control} />
  ) : (
    <RadioChips {...control} role={group.role} options={group.options} />
  );
}

function Colours(props: OptionFieldProps) {
  const words = useWords('cake');
  const { group, state, onChoose } = props;
  const choices = choicesOf(props, words).map((choice, at) => ({ ...choice, fill: icingFill(group.options[at]?.drawnAs.colour) }));
  return (
    <ColourSwatches
      choices={choices}
      value={chosenIds(state)[0] ?? null}
      onChange={(value) => value !== null && onChoose({ optionIds: [value] })}
      name={group.id}
    />
  );
}

export function MultipleField(props: OptionFieldProps) {
  const words = useWords('cake');
  const { group, state, onChoose } = props;
  return (
    <ChoiceChips
      choices={choicesOf(props, words)}
      value={chosenIds(state)}
      onChange={(values) => onChoose({ optionIds: values })}
      name={group.id}
    />
  );
}

export function QuantityField({ group, state, currency, onChoose }: OptionFieldProps) {
  const words = useWords('cake');
  const quantities = state.selection && 'quantities' in state.selection ? state.selection.quantities : {};
  const total = Object.values(quantities).reduce((sum, count) => sum + count, 0);
  return (
    <ul className="grid gap-2">
      {group.options.map((option) => {
        const count = quantities[option.id] ?? 0;
        return (
          <li key={option.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              <span>{option.name}</span>
              {option.price.type === 'per_piece' && option.price.amountMinor !== 0 ? (
                <span className="figures ml-2 text-sm text-ink-muted">
                  {words.perPiece(moneyText(option.price.amountMinor, currency, words.locale))}
                </span>
              ) : null}
              {option.isSoldOut ? <span className="ml-2 text-sm text-honey-text">{words.soldOut}</span> : null}
            </span>
            <Stepper
              label={option.name}
              value={count}
              min={0}
              max={option.isSoldOut || state.isLocked ? count : count + Math.max(0, group.max - total)}
              onChange={(value) => onChoose({ quantities: { ...quantities, [option.id]: value } })}
            />
          </li>
        );
      })}
    </ul>
  );
}
