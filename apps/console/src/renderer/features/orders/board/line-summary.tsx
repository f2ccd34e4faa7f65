import { capitalised, choiceWords, dietWords } from '@sweetspot/messages';
import { AllergenList, CakeThumbnail, DietMark } from '@sweetspot/ui';
import { memo } from 'react';
import type { TicketLine } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

/** What to make, small enough for a board: the drawing, the choices, what it writes, and its allergens in bold. */
export const LineSummary = memo(function LineSummary({ line }: { line: TicketLine }) {
  const words = useWords('orders');
  const { cakeName, quantity, weightGrams, choices, inscription, allergens, mark, claims } = line;
  // Text is spelled out below; the mark says what an egg group would.
  const named = choices.filter(({ role }) => role !== 'inscription' && (role !== 'size' || weightGrams === null)).map(choiceWords);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex items-start gap-2.5">
        <CakeThumbnail
          design={line.design}
          photoHref={line.photos[0] && `${line.photos[0].path}/small.webp`}
          className="-my-1 -ml-1.5 w-14 shrink-0 xl:w-18"
        />
        <div className="min-w-0 grow">
          <p className="text-lg leading-tight font-semibold text-balance">{words.quantity(quantity, cakeName)}</p>
          <p className="mt-0.5 text-sm text-ink-muted">{weightGrams === null ? words.serves(line.serves) : words.weight(weightGrams)}</p>
          <DietMark mark={mark} className="mt-1" />
        </div>
      </div>
      <p className="text-base leading-snug text-pretty">
        {[...named, ...claims.map((claim) => capitalised(dietWords(words.locale).claims[claim]))].join(', ')}
      </p>
      {inscription.length > 0 ? (
        <p className="rounded-control bg-wash px-3 py-1.5 text-base leading-snug">
          <span className="text-sm text-ink-muted">{`${words.inscription} `}</span>
          <span className="font-semibold">{`“${inscription.join(' / ')}”`}</span>
        </p>
      ) : null}
      <AllergenList allergens={allergens} className="text-base leading-snug" />
    </div>
  );
});
