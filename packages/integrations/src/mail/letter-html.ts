import { html, type Markup } from '../markup.ts';
import { PALETTE, TEXT_FONT, TITLE_FONT } from '../palette.ts';
import type { Block, Letter, LetterLine, LetterLink } from './letter.ts';
import type { MailDrawing } from './mail-data.ts';

/** Mail clients keep tables and inline styles and drop most else, so a letter is one column of table rows. */
export function letterHtml(
  letter: Letter,
  { language, publicUrl, preview, unsubscribe }: { language: string; publicUrl: string; preview: string; unsubscribe: LetterLink | null },
): string {
  const home = new URL('/', publicUrl).href;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${letter.subject}</title>
      </head>
      <body style="margin:0;padding:0;background:${PALETTE.canvas};color:${PALETTE.ink};">
        <div style="display:none;max-height:0;overflow:hidden;">${preview}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${PALETTE.canvas};">
          <tr>
            <td align="center" style="padding:24px 12px 40px;">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
                <tr>
                  <td style="padding:0 8px 16px;">
                    <a href="${home}" style="font:600 22px/28px ${TITLE_FONT};color:${PALETTE.accentText};text-decoration:none;"
                      >SweetSpot</a
                    >
                  </td>
                </tr>
                <tr>
                  <td style="background:${PALETTE.surface};border:1px solid ${PALETTE.line};border-radius:20px;padding:28px 24px;">
                    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;">
                      ${letter.drawing ? row(heroMarkup(letter.drawing), 0) : null}
                      ${row(html`<h1 style="margin:0;font:600 28px/34px ${TITLE_FONT};color:${PALETTE.ink};overflow-wrap:anywhere;">${letter.title}</h1>`, 0)}
                      ${letter.blocks.map((block) => row(blockMarkup(block), block.type === 'heading' ? 28 : 16))}
                    </table>
                  </td>
                </tr>
                <tr>
                  <td style="padding:20px 8px 0;font:14px/20px ${TEXT_FONT};color:${PALETTE.inkMuted};">
                    ${footerMarkup(letter.footer, unsubscribe)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.source;
}

const TEXT = `margin:0;font:16px/24px ${TEXT_FONT};color:${PALETTE.ink};overflow-wrap:anywhere;`;
const SMALL = `font:14px/20px ${TEXT_FONT};color:${PALETTE.inkMuted};overflow-wrap:anywhere;`;

function footerMarkup(lines: readonly string[], unsubscribe: LetterLink | null): readonly Markup[] {
  const said = lines.map((line) => html`<p style="margin:0 0 6px;">${line}</p>`);
  if (unsubscribe === null) return said;
  return [...said, html`<p style="margin:0;"><a href="${unsubscribe.url}" style="color:${PALETTE.inkMuted};">${unsubscribe.label}</a></p>`];
}

function row(content: Markup, spaceAbove: number): Markup {
  return html`<tr>
    <td style="padding-top:${spaceAbove}px;">${content}</td>
  </tr> `;
}

function blockMarkup(block: Block): Markup {
  switch (block.type) {
    case 'paragraph':
      return html`<p style="${TEXT}">${block.text}</p>`;
    case 'heading':
      return html`<h2 style="margin:0;font:600 18px/26px ${TITLE_FONT};color:${PALETTE.ink};overflow-wrap:anywhere;">${block.text}</h2>`;
    case 'quote':
      return html`<p style="${TEXT}padding:12px 16px;background:${PALETTE.wash};border-radius:12px;">${lineByLine(block.text)}</p>`;
    case 'facts':
      return table(
        block.rows.map(
          ({ label, value }) =>
            html`<tr>
              <td style="${SMALL}padding:6px 16px 4px 0;vertical-align:top;width:28%;">${label}</td>
              <td style="${TEXT}padding:4px 0;font-weight:600;vertical-align:top;">${lineByLine(value)}</td>
            </tr>`,
        ),
      );
    case 'list':
      return html`<ul style="${TEXT}padding-left:20px;">
        ${block.items.map((item) => html`<li style="padding:2px 0;">${item}</li>`)}
      </ul>`;
    case 'button':
      return buttonMarkup(block.label, block.url);
    case 'links':
      return table(
        block.items.map(
          ({ label, note, url }) =>
            html`<tr>
              <td style="padding:6px 0;border-top:1px solid ${PALETTE.line};${TEXT}">
                <a href="${url}" style="color:${PALETTE.accentText};font-weight:600;">${label}</a><br /><span style="${SMALL}"
                  >${note}</span
                >
              </td>
            </tr>`,
        ),
      );
    case 'breakdown':
      return table(block.rows.map(breakdownRow));
    case 'lines':
      return table(block.lines.map(lineMarkup));
  }
}

/** What somebody typed into a field of several lines. */
const lineByLine = (text: string): readonly Markup[] => text.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`);

function table(rows: readonly Markup[]): Markup {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    ${rows}
  </table>`;
}

function buttonMarkup(label: string, url: string): Markup {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td style="background:${PALETTE.accent};border-radius:12px;">
        <a
          href="${url}"
          style="display:inline-block;padding:12px 22px;font:600 16px/24px ${TEXT_FONT};color:${PALETTE.onAccent};text-decoration:none;"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;
}

function breakdownRow({ label, amount, isTotal }: { label: string; amount: string; isTotal: boolean }): Markup {
  const style = isTotal ? `padding:10px 0 0;border-top:1px solid ${PALETTE.line};font-weight:600;` : 'padding:4px 0;';
  return html`<tr>
    <td style="${TEXT}${style}">${label}</td>
    <td align="right" style="${TEXT}${style}padding-left:16px;white-space:nowrap;font-variant-numeric:tabular-nums;">${amount}</td>
  </tr>`;
}

function lineMarkup({ title, choices, inscription, allergens, drawing }: LetterLine): Markup {
  const picture =
    drawing &&
    html`<td width="96" style="padding:12px 16px 12px 0;vertical-align:top;border-top:1px solid ${PALETTE.line};">
      ${pictureMarkup(drawing, 80)}
    </td>`;
  return html`<tr>
    ${picture}
    <td ${drawing ? null : html`colspan="2" `}style="${TEXT}padding:12px 0;vertical-align:top;border-top:1px solid ${PALETTE.line};">
      <strong>${title}</strong>
      ${choices.map((choice) => html`<br /><span style="${SMALL}">${choice}</span>`)}
      ${inscription && html`<br /><span style="${SMALL}">${inscription.label}: <em>“${inscription.lines.join(' / ')}”</em></span>`}
      ${allergens.map(({ label, names }) => html`<br /><strong style="${SMALL}color:${PALETTE.ink};font-weight:700;">${label}: ${names}</strong>`)}
    </td>
  </tr>`;
}

function heroMarkup(drawing: MailDrawing): Markup {
  return html`<div style="text-align:center;padding-bottom:20px;">${pictureMarkup(drawing, 200)}</div>`;
}

function pictureMarkup({ src, description }: MailDrawing, size: number): Markup {
  return html`<img
    src="${src}"
    alt="${description}"
    width="${size}"
    height="${size}"
    style="display:inline-block;width:${size}px;height:${size}px;border:0;border-radius:12px;${SMALL}"
  />`;
}
