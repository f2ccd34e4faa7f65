import { drawCake } from '@sweetspot/cake-art';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { formatMoney } from '@sweetspot/domain/money/money';
import { allOf, dietWords, exactSlotWords, orderWords } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { useDrawingIds } from '@sweetspot/ui';
import type { CSSProperties } from 'react';
import { INTL_LOCALE, LOCALE } from '../../../app/language.ts';
import { promiseEndsAt, promisedAt, type Ticket, type TicketLine } from '../queue/ticket.ts';

const words = consoleWords.orders;

/** Styles stand on the elements: the printing window has no style sheet, and 80 mm paper has no theme. */
const PAPER: CSSProperties = {
  width: '72mm',
  padding: '2mm',
  color: '#000',
  background: '#fff',
  font: '13px/1.35 Inter, system-ui, sans-serif',
};
const LARGE: CSSProperties = { fontSize: 24, fontWeight: 800, lineHeight: 1.15, margin: 0 };
const RULE: CSSProperties = { border: 0, borderTop: '1px dashed #000', margin: '2.5mm 0' };
const PLAIN: CSSProperties = { margin: '0 0 1mm' };

/** What goes with the cake through the kitchen: 80 mm wide, black on white, no price. */
export function PrintedTicket({ ticket, timeZone }: { ticket: Ticket; timeZone: string }) {
  const window = exactSlotWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), LOCALE, timeZone);
  return (
    <div style={PAPER}>
      <p style={LARGE}>{ticket.number}</p>
      <p style={{ ...LARGE, fontSize: 18 }}>{ticket.contactName}</p>
      <p style={{ ...PLAIN, fontSize: 16, fontWeight: 700 }}>{window}</p>
      <p style={PLAIN}>{orderWords(LOCALE).fulfilments[ticket.fulfilment]}</p>
      {ticket.lines.map((line) => (
        <PrintedLine key={line.id} line={line} />
      ))}
      <hr style={RULE} />
      {ticket.recipientName === null ? null : <p style={PLAIN}>{`${words.ticket.recipient}: ${ticket.recipientName}`}</p>}
      {ticket.address === null ? null : <p style={PLAIN}>{ticket.address}</p>}
      {ticket.instructions === '' ? null : <p style={{ ...PLAIN, fontWeight: 700 }}>{ticket.instructions}</p>}
      {ticket.giftMessage === '' ? null : <p style={PLAIN}>{`${words.ticket.gift}: “${ticket.giftMessage}”`}</p>}
      {ticket.cashDue === null || ticket.isSurprise ? null : (
        <p style={{ ...PLAIN, fontWeight: 700 }}>{words.ticket.cashDue(formatMoney(ticket.cashDue, INTL_LOCALE))}</p>
      )}
      {ticket.isSurprise ? <p style={{ ...PLAIN, fontWeight: 700 }}>{words.ticket.surprise}</p> : null}
    </div>
  );
}

function PrintedLine({ line }: { line: TicketLine }) {
  const diet = dietWords(LOCALE);
  const named = (presence: 'contains' | 'may_contain') =>
    allOf(
      ALLERGENS.filter((allergen) => line.allergens[allergen] === presence).map((allergen) => diet.allergens[allergen]),
      LOCALE,
    );
  const idPrefix = useDrawingIds();
  const contained = named('contains');
  const possible = named('may_contain');
  return (
    <section>
      <hr style={RULE} />
      <div
        style={{ width: '34mm', margin: '0 auto' }}
        // The drawing comes from our own function, which escapes the one text in it, the inscription.
        dangerouslySetInnerHTML={{ __html: drawCake(line.design, { decorative: true, idPrefix }) }}
      />
      <p style={{ ...LARGE, fontSize: 18 }}>
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
      {line.photos.map(({ id, group }) => (
        <p key={id} style={{ ...PLAIN, fontWeight: 700 }}>
          {words.photo.onPaper(group)}
        </p>
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
          {line.inscription.map((text) => (
            <span key={text} style={{ display: 'block' }}>
              <span>{`“${text}”`}</span>
              <span style={{ display: 'block', fontSize: 11, fontWeight: 400, letterSpacing: '0.15em' }}>{spelledOut(text)}</span>
            </span>
          ))}
        </p>
      )}
      {contained === '' ? null : <p style={{ ...PLAIN, fontWeight: 800 }}>{diet.contains(contained)}</p>}
      {possible === '' ? null : <p style={PLAIN}>{diet.mayContain(possible)}</p>}
    </section>
  );
}

/** Letter by letter as people see letters, with the spaces visible: what is piped is copied from this. */
export function spelledOut(text: string): string {
  const letters = new Intl.Segmenter(INTL_LOCALE, { granularity: 'grapheme' }).segment(text);
  return Array.from(letters, ({ segment }) => (segment === ' ' ? '␣' : segment)).join(' ');
}
