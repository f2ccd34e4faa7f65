import type { RouterOutputs } from '@sweetspot/api';
import { mobileInput, postalCodeInput } from '@sweetspot/domain/accounts/inputs';
import { phoneWords } from '@sweetspot/messages';
import { useWords } from '../../app/words.ts';
import { stateName } from '../../components/address-form.ts';
import type { WhereDraft } from './checkout-draft.ts';
import { maySurprise } from './place-request.ts';

interface WhereSummaryProps {
  where: WhereDraft;
  store: Pick<RouterOutputs['checkout']['start']['part']['store'], 'name' | 'city'>;
}

/** All that was typed at the step, read back: nobody pays for what they can no longer see. */
export function WhereSummary({ where, store }: WhereSummaryProps) {
  const words = useWords('checkout');
  const isPickup = where.fulfilment === 'pickup';
  const note = isPickup ? where.pickupInstructions : where.instructions;
  const told = [
    isPickup ? words.pickupHint(store.name, store.city) : doorOf(where),
    ...(where.hasRecipient ? [words.receivedBy(where.recipientName, phoneWords(asRead(mobileInput, where.recipientMobile)))] : []),
    ...(maySurprise(where) && where.isSurprise ? [words.surprise] : []),
    ...(where.hasRecipient && where.giftMessage.trim() !== '' ? [words.onCard(where.giftMessage.trim())] : []),
    ...(where.hasRecipient && where.giftFrom.trim() !== '' ? [words.signed(where.giftFrom.trim())] : []),
    ...(note.trim() === '' ? [] : [words.note[where.fulfilment](note.trim())]),
  ];
  return (
    <ul className="grid gap-0.5 whitespace-pre-line">
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const doorOf = ({ line1, line2, city, postalCode, state }: WhereDraft): string =>
  [line1, line2, `${city} ${asRead(postalCodeInput, postalCode)}`, stateName(state)].filter((part) => part.trim() !== '').join(', ');

/** As the order will hold it: what is typed may have dashes, spaces or digits of another script. */
const asRead = (input: typeof mobileInput, typed: string): string => input.safeParse(typed).data ?? typed;
