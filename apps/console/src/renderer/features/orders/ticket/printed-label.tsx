import { exactSlotWords, phoneWords } from '@sweetspot/messages';
import type { CSSProperties } from 'react';
import { useWords } from '../../../app/words.ts';
import { promiseEndsAt, promisedAt, type Ticket } from '../queue/ticket.ts';
import { BOLD, BOXED, exactTime, LARGE, NAME, PAPER, PLAIN, RULE, type PrintedProps } from './printed-ticket.tsx';
import { QrCode } from './qr-code.tsx';

const TYPED: CSSProperties = { ...PLAIN, fontSize: 15, whiteSpace: 'pre-line' };

/** What goes out with the cake: above for whoever brings it, below for the card in the box. No price, and of a gift nothing of its buyer. */
export function PrintedLabel({ ticket, timeZone }: PrintedProps) {
  return (
    <div className="printed-label" style={PAPER}>
      <ForTheBox ticket={ticket} timeZone={timeZone} />
      {ticket.recipientName === null ? null : <ForTheCard ticket={ticket} name={ticket.recipientName} />}
    </div>
  );
}

function ForTheBox({ ticket, timeZone }: PrintedProps) {
  const { ticket: words, locale } = useWords('orders');
  const isGift = ticket.recipientName !== null;
  const mobile = isGift ? ticket.recipientMobile : ticket.contactMobile;
  return (
    <section style={{ breakInside: 'avoid' }}>
      {isGift ? <p style={BOXED}>{ticket.isSurprise ? words.label.surprise : words.label.gift}</p> : null}
      <p style={LARGE}>{ticket.recipientName ?? ticket.contactName}</p>
      {ticket.fulfilment === 'delivery' ? (
        <>
          <p style={{ ...BOLD, fontSize: 16 }}>{ticket.address}</p>
          {mobile === null ? null : <p style={BOLD}>{words.label.callOnArrival(phoneWords(mobile))}</p>}
        </>
      ) : (
        <p style={BOLD}>{words.label.collected}</p>
      )}
      {ticket.instructions === '' ? null : <p style={TYPED}>{ticket.instructions}</p>}
      <p style={BOLD}>{exactSlotWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), locale, timeZone)}</p>
      <p style={PLAIN}>{words.label.order(ticket.number)}</p>
      {ticket.isSurprise ? <p style={BOXED}>{words.surprise}</p> : null}
      {ticket.revealsAt === null ? null : <p style={BOLD}>{words.notBefore(exactTime(ticket, ticket.revealsAt, timeZone, locale))}</p>}
    </section>
  );
}

function ForTheCard({ ticket: { giftMessage, giftFrom, giftUrl }, name }: { ticket: Ticket; name: string }) {
  const { label } = useWords('orders').ticket;
  return (
    <section style={{ breakInside: 'avoid' }}>
      <hr style={RULE} />
      <p style={{ ...PLAIN, fontSize: 11 }}>{label.card}</p>
      <p style={NAME}>{label.forThem(name)}</p>
      {giftMessage === '' ? null : <p style={TYPED}>{giftMessage}</p>}
      {giftFrom === '' ? null : <p style={BOLD}>{label.from(giftFrom)}</p>}
      {giftUrl === null ? null : (
        <>
          <QrCode text={giftUrl} style={{ display: 'block', width: '38mm', margin: '2mm auto 1mm' }} />
          <p style={{ ...PLAIN, textAlign: 'center' }}>{label.scan}</p>
        </>
      )}
    </section>
  );
}
