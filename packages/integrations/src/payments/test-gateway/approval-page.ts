import { html, Markup } from '../../markup.ts';
import { PALETTE, TEXT_FONT, TITLE_FONT } from '../../palette.ts';
import type { TestDecision } from './test-payment.ts';

export interface ApprovalPageData {
  /** As people read money ("₹1,240.00"). */
  readonly amountWords: string;
  readonly reference: string;
  /** Where the buttons post `decision` to. */
  readonly action: string;
  /** Of the answer's content policy: `style-src 'nonce-…'`. */
  readonly nonce: string;
}

const BUTTONS: readonly { readonly decision: TestDecision; readonly label: string; readonly explanation: string }[] = [
  { decision: 'approve', label: 'Approve the payment', explanation: 'The money is set aside now and taken when the store accepts.' },
  {
    decision: 'slow',
    label: 'Approve, but answer slowly',
    explanation: 'You go back to the shop at once. The wallet confirms a few seconds later.',
  },
  {
    decision: 'decline',
    label: 'Decline the payment',
    explanation: 'The wallet says no, and nothing is taken. The shop says what can be done next.',
  },
  {
    decision: 'abandon',
    label: 'Leave without paying',
    explanation: 'As if the page were closed. Nothing is decided, and you can come back.',
  },
];

/** The page of the wallet that is none: plain forms, no script, nothing loaded from anywhere. */
export function approvalPage({ amountWords, reference, action, nonce }: ApprovalPageData): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Test payment of ${amountWords}</title>
        <style nonce="${nonce}">
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <p class="notice">Test wallet. No money moves.</p>
          <h1>Pay ${amountWords}</h1>
          <p class="reference">Payment ${shortReference(reference)}</p>
          <form method="post" action="${action}">
            ${BUTTONS.map(
              ({ decision, label, explanation }) =>
                html`<div class="choice">
                  <button name="decision" value="${decision}" class="${decision}" aria-describedby="${decision}-note">${label}</button>
                  <p id="${decision}-note">${explanation}</p>
                </div>`,
            )}
          </form>
        </main>
      </body>
    </html>`.source;
}

/** Of a long key only as much as tells two payments apart: whoever pays reads it. */
const shortReference = (reference: string): string =>
  reference
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(-8)
    .toUpperCase();

/** A constant of ours, so it needs no escaping; quotes in a style sheet must stay as they are. */
const STYLE = new Markup(`
  body { margin: 0; background: ${PALETTE.canvas}; color: ${PALETTE.ink}; font: 16px/1.5 ${TEXT_FONT}; }
  main { max-width: 26rem; margin: 0 auto; padding: 48px 20px; }
  h1 { margin: 20px 0 4px; font: 600 36px/1.1 ${TITLE_FONT}; font-variant-numeric: tabular-nums; }
  .notice { display: inline-block; margin: 0; padding: 4px 12px; border-radius: 12px; background: ${PALETTE.honeySoft}; color: ${PALETTE.honeyText}; font-size: 14px; }
  .reference { margin: 0 0 28px; color: ${PALETTE.inkMuted}; overflow-wrap: anywhere; }
  .choice { margin: 0 0 20px; }
  .choice p { margin: 6px 0 0; color: ${PALETTE.inkMuted}; font-size: 14px; }
  button { width: 100%; min-height: 48px; padding: 8px 16px; border: 1px solid ${PALETTE.line}; border-radius: 12px; background: ${PALETTE.surface}; color: ${PALETTE.ink}; font: inherit; font-weight: 600; cursor: pointer; }
  button.approve { border-color: ${PALETTE.accent}; background: ${PALETTE.accent}; color: ${PALETTE.onAccent}; }
  button:focus-visible { outline: 3px solid ${PALETTE.accent}; outline-offset: 3px; }
`);
