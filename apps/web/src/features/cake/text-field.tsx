import { graphemesOf, linesOf, tidyFor, tidyText } from '@sweetspot/domain/customization/text';
import { cx, Field, FieldGroup, TextArea, TextInput } from '@sweetspot/ui';
import { useState } from 'react';
import { useWords } from '../../app/words.ts';
import { digitsHint, textHint } from './option-words.ts';
import type { OptionFieldProps } from './option-fields.tsx';

interface TextFieldProps extends OptionFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly note: React.ReactNode;
}

/** Words to pipe or write. What is typed is never cut; each line says how much of its room is used. */
export function TextGroupField({ group, state, currency, onChoose, label, error, note }: TextFieldProps) {
  const words = useWords('cake');
  const chosen = state.selection && 'text' in state.selection ? state.selection.text : '';
  const [draft, setDraft] = useState(chosen);
  // The choice is kept tidied (no space at the end), which must not eat the space somebody is typing.
  if (tidyText(draft) !== chosen) setDraft(chosen);
  const room = state.inscriptionRoom;
  const lines = linesOf(chosen);
  return (
    <FieldGroup label={label}>
      <Field
        label={label}
        isLabelHidden
        hint={room && textHint(room, group.textPrice, currency, words)}
        error={error}
        isRequired={group.min > 0}
      >
        <TextArea
          rows={Math.min(4, room?.lines ?? 2)}
          value={draft}
          disabled={state.isLocked}
          spellCheck={false}
          onChange={(event) => {
            setDraft(event.target.value);
            onChoose({ text: event.target.value });
          }}
          className="min-h-0"
        />
      </Field>
      {room === null || lines.length === 0 ? null : (
        <ul aria-live="polite" className="mt-1.5 flex flex-wrap gap-x-4 text-sm">
          {lines.map((line, at) => {
            const used = graphemesOf(line).length;
            const isOver = used > room.graphemesPerLine || at >= room.lines;
            return (
              <li key={at} className={cx('figures', isOver ? 'font-medium text-brick-text' : 'text-ink-muted')}>
                {`${words.line(at + 1)}: ${words.lettersUsed(used, room.graphemesPerLine)}`}
              </li>
            );
          })}
        </ul>
      )}
      <div className="contents">{note}</div>
    </FieldGroup>
  );
}

/** A number that stands on the cake in candles. What is no digit stays in the box, and the words under it say so. */
export function CandleNumberField({ group, state, currency, onChoose, label, error, note }: TextFieldProps) {
  const words = useWords('cake');
  const chosen = state.selection && 'text' in state.selection ? state.selection.text : '';
  const [draft, setDraft] = useState(chosen);
  if (tidyFor(group, draft) !== chosen) setDraft(chosen);
  const room = state.inscriptionRoom;
  return (
    <FieldGroup label={label}>
      <Field
        label={label}
        isLabelHidden
        hint={room && digitsHint(room, group.textPrice, currency, words)}
        error={error}
        isRequired={group.min > 0}
      >
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          value={draft}
          disabled={state.isLocked}
          onChange={(event) => {
            setDraft(event.target.value);
            onChoose({ text: event.target.value });
          }}
          className="figures max-w-32"
        />
      </Field>
      <div className="contents">{note}</div>
    </FieldGroup>
  );
}
