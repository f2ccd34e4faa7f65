import { drawCake } from '@sweetspot/cake-art';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { formatMoney } from '@sweetspot/domain/money/money';
import {
  intlLocaleOf,
  allOf,
  dateWords,
  dietWords,
  exactSlotWords,
  orderWords,
  phoneWords,
  timeWords,
  type Locale,
} from '@sweetspot/messages';
import { useDrawingIds } from '@sweetspot/ui';
import type { CSSProperties } from 'react';
import { promisedBefore } from '../board/time-change.tsx';
import { isAwaitingPayment, isInTheWork, promiseEndsAt, promisedAt, type Ticket, type TicketLine } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

/** Styles stand on the elements: the printing window has no style sheet, and 80 mm paper has no theme. */
export const PAPER: CSSProperties = {
  boxSizing: 'border-box',
  width: '100%',
  // What a printer of 80 mm rolls reaches. A word that is longer than the paper is broken.
  maxWidth: '72mm',
  margin: '0 auto',
  padding: '1mm',
  overflowWrap: 'anywhere',
  color: '#000',
  background: '#fff',
  font: '13px/1.35 Inter, system-ui, sans-serif',
};
export const LARGE: CSSProperties = { fontSize: 24, fontWeight: 800, lineHeight: 1.15, margin: 0 };
export const NAME: CSSProperties = { ...LARGE, fontSize: 18 };
export const RULE: CSSProperties = { border: 0, borderTop: '1px dashed #000', margin: '2.5mm 0' };
export const PLAIN: CSSProperties = { margin: '0 0 1mm' };
export const BOLD: CSSProperties = { ...PLAIN, fontWeight: 700 };
const PHOTO: CSSProperties = { display: 'block', maxWidth: '34mm', maxHeight: '34mm', margin: '0 auto 1mm' };
export const BOXED: CSSProperties = { ...BOLD, border: '1px solid #000', padding: '1mm' };

export interface PrintedProps {
  readonly ticket: Ticket;
  readonly timeZone: string;
}

/** Where a customer's picture is had for paper, by its path; null prints the words alone. */
export type PhotoSource = (path: string) => string | null;

const fromServer: PhotoSource = (path) => `${path}/small.webp`;

/** What goes with the cake through the kitchen and to the door: 80 mm wide, black on white, no price; of a surprise no word of its buyer. */
export function PrintedTicket({ ticket, timeZone, photoSource = fromServer }: PrintedProps & { readonly photoSource?: PhotoSource }) {
  return (
    <div className="printed-ticket" style={PAPER}>
      <PrintedPromise ticket={ticket} timeZone={timeZone} />
      <PrintedTimes ticket={ticket} timeZone={timeZone} />
      {ticket.lines.map((line) => (
        <PrintedLine key={line.id} line={line} photoSource={photoSource} />
      ))}
      <PrintedHandover ticket={ticket} timeZone={timeZone} />
    </div>
  );
}

/** Which order, whose, for when. */
function PrintedPromise({ ticket, timeZone }: PrintedProps) {
  const words = useWords('orders');
  const name = ticket.isSurprise ? ticket.recipientName : ticket.contactName;
  return (
    <>
      <p style={LARGE}>{ticket.number}</p>
      <p style={NAME}>{name}</p>
      <p style={{ ...BOLD, fontSize: 16 }}>
        {exactSlotWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), words.locale, timeZone)}
      </p>
      {ticket.revisedStartAt === null ? null : (
        <p style={PLAIN}>{words.laterTime.before(promisedBefore(ticket, timeZone, words.locale))}</p>
      )}
      {ticket.status === 'accepted' && ticket.answerTimeBy !== null ? (
        <p style={BOXED}>{words.laterTime.asked(exactTime(ticket, ticket.answerTimeBy, timeZone, words.locale))}</p>
      ) : null}
      <PrintedChanges ticket={ticket} timeZone={timeZone} />
      <p style={PLAIN}>{orderWords(words.locale).fulfilments[ticket.fulfilment]}</p>
    </>
  );
}

/** Two papers of one order look alike: this one says that the other is old, or that it will be. */
function PrintedChanges({ ticket, timeZone }: PrintedProps) {
  const { paper, locale } = useWords('changes');
  const inForce = ticket.changes.find(({ isInForce }) => isInForce);
  const isOpen = ticket.changes.some((change) => change.state === 'proposed' || isAwaitingPayment(change));
  return (
    <>
      {inForce === undefined ? null : (
        <p style={BOLD}>{paper.changed(exactTime(ticket, inForce.answeredAt ?? inForce.at, timeZone, locale))}</p>
      )}
      {isOpen && ticket.status === 'accepted' ? <p style={BOXED}>{paper.open}</p> : null}
    </>
  );
}

/** Paper is read on another day than it was printed: dates, never "today". */
export function exactTime(ticket: Ticket, at: string, timeZone: string, locale: Locale): string {
  const day = dateWords(new Date(at), locale, { timeZone, now: new Date(promisedAt(ticket)) });
  return `${day}, ${timeWords(new Date(at), locale, timeZone)}`;
}

/** The kitchen's own times. */
function PrintedTimes({ ticket, timeZone }: PrintedProps) {
  const words = useWords('orders');
  const { times } = words.ticket;
  const exact = (at: string) => exactTime(ticket, at, timeZone, words.locale);
  if (!isInTheWork(ticket)) return null;
  return (
    <>
      <p style={BOLD}>{`${times.startBy} ${exact(ticket.startByAt)}`}</p>
      <p style={PLAIN}>{`${times.decorateBy} ${exact(ticket.decorateByAt)}`}</p>
      <p style={PLAIN}>{`${times.boxBy} ${exact(ticket.boxByAt)}`}</p>
      {ticket.fulfilment === 'delivery' ? <p style={BOLD}>{`${times.leaveBy} ${exact(ticket.leaveByAt)}`}</p> : null}
    </>
  );
}

/** To whom it goes, what to say there, and what to take. */
function PrintedHandover({ ticket, timeZone }: PrintedProps) {
  const words = useWords('orders');
  const mobile = mobileAtTheDoor(ticket);
  return (
    <section style={{ breakInside: 'avoid' }}>
      <hr style={RULE} />
      {ticket.recipientName === null ? null : <p style={BOLD}>{`${words.ticket.recipient}: ${ticket.recipientName}`}</p>}
      {mobile === null ? null : <p style={BOLD}>{words.ticket.call(phoneWords(mobile))}</p>}
      {ticket.address === null ? null : <p style={PLAIN}>{ticket.address}</p>}
      {ticket.instructions === '' ? null : <p style={BOLD}>{ticket.instructions}</p>}
      <PrintedPacking ticket={ticket} timeZone={timeZone} />
      {ticket.cashDue === null || ticket.isSurprise ? null : (
        <p style={BOLD}>{words.ticket.cashDue(formatMoney(ticket.cashDue, intlLocaleOf(words.locale)))}</p>
      )}
    </section>
  );
}

/** What goes into the box, and what does not. */
function PrintedPacking({ ticket, timeZone }: PrintedProps) {
  const { ticket: words, locale } = useWords('orders');
  const { giftMessage, giftFrom, revealsAt } = ticket;
  return (
    <>
      {giftMessage === '' ? null : <p style={{ ...PLAIN, whiteSpace: 'pre-line' }}>{`${words.gift}: “${giftMessage}”`}</p>}
      {giftFrom === '' ? null : <p style={PLAIN}>{words.signed(giftFrom)}</p>}
      {ticket.recipientName === null ? null : <p style={BOXED}>{words.noPrices}</p>}
      {ticket.isSurprise ? <p style={BOLD}>{words.surprise}</p> : null}
      {revealsAt === null ? null : <p style={BOLD}>{words.notBefore(exactTime(ticket, revealsAt, timeZone, locale))}</p>}
    </>
  );
}

/** Whom the courier calls. Problems with a surprise go through the store: its buyer's number never travels with it. */
function mobileAtTheDoor(ticket: Ticket): string | null {
  if (ticket.fulfilment !== 'delivery') return null;
  return ticket.recipientMobile ?? (ticket.isSurprise ? null : ticket.contactMobile);
}

function PrintedLine({ line, photoSource }: { line: TicketLine; photoSource: PhotoSource }) {
  const words = useWords('orders');
  const diet = dietWords(words.locale);
  const named = (presence: 'contains' | 'may_contain') =>
    allOf(
      ALLERGENS.filter((allergen) => line.allergens[allergen] === presence).map((allergen) => diet.allergens[allergen]),
      words.locale,
    );
  const idPrefix = useDrawingIds();
  const photoHref = line.photos[0] && (photoSource(line.photos[0].path) ?? undefined);
  const contained = named('contains');
  const possible = named('may_contain');
  return (
    <section style={{ breakInside: 'avoid' }}>
      <hr style={RULE} />
      <div
        style={{ width: '34mm', margin: '0 auto' }}
        // The drawing comes from our own function, which escapes the one text in it, the inscription.
        dangerouslySetInnerHTML={{ __html: drawCake(line.design, { decorative: true, idPrefix, photoHref }) }}
      />
      <p style={NAME}>
        {[words.quantity(line.quantity, line.cakeName), line.weightGrams === null ? '' : words.weight(line.weightGrams)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {line.choices
        .filter(({ role }) => role !== 'inscription' && role !== 'photo')
        .map(({ group, choice }) => (
          <p key={`${group} ${choice}`} style={PLAIN}>
            {`${group}: ${choice}`}
          </p>
        ))}
      {line.photos.map(({ id, group, path }) => (
        <PrintedPhoto key={id} group={group} source={photoSource(path)} />
      ))}
      {line.inscription.length === 0 ? null : (
        <p
          style={{
            ...PLAIN,
            border: '1px solid #000',
            padding: '1.5mm',
            fontSize: 16,
            fontWeight: 700,
          }}
        >
          {line.inscription.map((text, at) => (
            <span key={at} style={{ display: 'block' }}>
              <span>{`“${text}”`}</span>
              <span style={{ display: 'block', fontSize: 11, fontWeight: 400, letterSpacing: '0.15em' }}>
                {spelledOut(text, words.locale)}
              </span>
            </span>
          ))}
        </p>
      )}
      {contained === '' ? null : <p style={{ ...PLAIN, fontWeight: 800 }}>{diet.contains(contained)}</p>}
      {possible === '' ? null : <p style={PLAIN}>{diet.mayContain(possible)}</p>}
    </section>
  );
}

/** In small, to know it by; what goes on the cake is printed elsewhere. */
function PrintedPhoto({ group, source }: { group: string; source: string | null }) {
  const words = useWords('orders');
  return (
    <>
      <p style={BOLD}>{words.photo.onPaper(group)}</p>
      {source === null ? null : <img src={source} alt="" style={PHOTO} />}
    </>
  );
}

/** Letter by letter as people see letters, with the spaces visible: what is piped is copied from this. */
export function spelledOut(text: string, locale: Locale): string {
  const letters = new Intl.Segmenter(intlLocaleOf(locale), { granularity: 'grapheme' }).segment(text);
  return Array.from(letters, ({ segment }) => (segment === ' ' ? '␣' : segment)).join(' ');
}
