import { capitalised, dietWords } from '@sweetspot/messages';
import { AllergenList, Badge, CakePicture, Card, DietMark } from '@sweetspot/ui';
import type { Change, TicketLine } from '../queue/ticket.ts';
import { spelledOut } from './printed-ticket.tsx';
import { TicketPhotos } from './ticket-photos.tsx';
import { useWords } from '../../../app/words.ts';

/** One cake of the order, large: what the baker makes it from and what the decorator copies. */
export function TicketLineDetails({ line, changes }: { line: TicketLine; changes: readonly Change[] }) {
  const words = useWords('orders');
  const changed = new Set(changes.flatMap(({ differences }) => differences).map(({ group }) => group));
  const isRewritten = changes.some(({ before, after }) => before?.inscription.join('\n') !== after?.inscription.join('\n'));
  const isResized = changes.some(({ before, after }) => before?.weightGrams !== after?.weightGrams || before?.serves !== after?.serves);
  return (
    <Card className="grid gap-6 sm:grid-cols-[minmax(12rem,18rem)_minmax(0,1fr)]">
      <CakePicture
        design={line.design}
        photoHref={line.photos[0] && `${line.photos[0].path}/large.webp`}
        description={words.ticket.drawing(line.cakeName)}
      />
      <div className="grid content-start gap-4">
        <header className="grid gap-1">
          <h2 className="font-title text-2xl font-semibold">{words.quantity(line.quantity, line.cakeName)}</h2>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-lg text-ink-muted">
            <Marked isChanged={isResized}>
              {[...(line.weightGrams === null ? [] : [words.weight(line.weightGrams)]), words.serves(line.serves)].join(', ')}
            </Marked>
            <DietMark mark={line.mark} />
            {line.claims.map((claim) => (
              <Badge key={claim} tone="leaf">
                {capitalised(dietWords(words.locale).claims[claim])}
              </Badge>
            ))}
          </p>
        </header>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-base sm:text-lg">
          {line.choices
            .filter(({ role }) => role !== 'inscription' && role !== 'photo')
            .map(({ group, choice }) => (
              <div key={`${group} ${choice}`} className="contents">
                <dt className="text-ink-muted">{group}</dt>
                <dd className="font-medium">
                  <Marked isChanged={changed.has(group)}>{choice}</Marked>
                </dd>
              </div>
            ))}
        </dl>
        {line.inscription.length === 0 ? (
          <p className="text-ink-muted">{words.noInscription}</p>
        ) : (
          <div className="rounded-control bg-wash px-4 py-3">
            <p className="text-sm text-ink-muted">
              <Marked isChanged={isRewritten}>{words.inscription}</Marked>
            </p>
            {line.inscription.map((text, at) => (
              <p key={at} className="text-xl font-semibold">
                <span>{`“${text}”`}</span>
                <span className="block text-base font-normal tracking-wide text-ink-muted">
                  <span className="sr-only">{`${words.spelled}: `}</span>
                  <span>{spelledOut(text, words.locale)}</span>
                </span>
              </p>
            ))}
          </div>
        )}
        <TicketPhotos photos={line.photos} />
        <AllergenList allergens={line.allergens} className="text-lg" />
      </div>
    </Card>
  );
}

/** Other than it was, and nobody has said yet that they know. */
function Marked({ isChanged, children }: { isChanged: boolean; children: string }) {
  const { mark } = useWords('changes');
  if (!isChanged) return <span>{children}</span>;
  return (
    <mark className="rounded-mark bg-sky-soft px-1.5 py-0.5 font-semibold text-sky-text">
      <span>{children}</span> <span className="text-sm">{`(${mark})`}</span>
    </mark>
  );
}
