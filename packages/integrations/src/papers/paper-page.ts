import { html, Markup } from '../markup.ts';
import { PAPER_WORDS, type PaperLanguage } from './paper-words.ts';
import type { Sheet } from './sheet.ts';

/** White and black whatever the reader's screen prefers: it is a paper, and is printed as it is seen. */
const STYLE = new Markup(`
@font-face{font-family:Paper;font-weight:400;src:url(/papers/fonts/regular.ttf)}
@font-face{font-family:Paper;font-weight:700;src:url(/papers/fonts/bold.ttf)}
@page{size:A4;margin:14mm}
*{box-sizing:border-box}
:root{color-scheme:light}
body{margin:0;background:#efe9e0;color:#000;font:15px/1.5 Paper,system-ui,sans-serif;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:4px 24px;max-width:210mm;margin:0 auto;padding:8px 16px}
nav a{display:flex;align-items:center;min-height:44px;color:#7a1338}
main{max-width:210mm;min-height:297mm;margin:0 auto 24px;padding:14mm;background:#fff}
h1{font-size:26px;line-height:1.25;margin:0 0 4mm}
h2{font-size:13px;margin:0;color:#444}
p{margin:0}
.declaration{font-weight:700;margin-bottom:4mm}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 6mm;margin:0 0 7mm}
dt{color:#444}
dd{margin:0}
.parties{display:grid;grid-template-columns:1fr 1fr;gap:8mm;margin-bottom:8mm}
.parties strong{display:block}
table{width:100%;border-collapse:collapse;font-size:14px}
th{text-align:left;font-size:13px;vertical-align:bottom;border-bottom:1px solid #000;padding:1.5mm 2mm 1.5mm 0}
td{vertical-align:top;border-bottom:1px solid #ccc;padding:1.5mm 2mm 1.5mm 0}
th.figure,td.figure{text-align:right;padding:1.5mm 0 1.5mm 2mm;font-variant-numeric:tabular-nums;overflow-wrap:normal}
tr{break-inside:avoid}
.sums{width:auto;min-width:50%;margin:4mm 0 8mm auto;break-inside:avoid}
.sums td{border:0;padding:.5mm 0 .5mm 8mm}
.sums .total td{font-weight:700;font-size:17px;border-top:1px solid #000;padding-top:1.5mm}
.notes{font-size:13px;color:#333}
@media (max-width:640px){main{padding:20px 16px;min-height:0}.parties{grid-template-columns:1fr;gap:5mm}
table.rows thead{position:absolute;clip-path:inset(50%)}table.rows tr{display:grid;padding:8px 0;border-bottom:1px solid #ccc}
table.rows td{display:flex;justify-content:space-between;gap:16px;border:0;padding:1px 0}table.rows td:first-child{font-weight:700}
table.rows td:not(:first-child)::before{content:attr(data-label);color:#444}.sums{width:100%}.sums td{padding-left:0}}
@media print{body{background:#fff;font-size:10.5pt}nav{display:none}main{margin:0;padding:0;max-width:none;min-height:0}table{font-size:9.5pt}}
`);

/** A whole page of HTML: for the screen, and for white A4 from there. */
export function paperPage(sheet: Sheet, path: string): string {
  const { language } = sheet;
  const words = PAPER_WORDS[language];
  const other: PaperLanguage = language === 'en' ? 'hi' : 'en';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${sheet.title} ${sheet.name}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <nav>
          <a href="${path}.pdf?lang=${language}" download>${words.download}</a>
          <a href="${path}?lang=${other}" lang="${other}">${words.otherLanguage}</a>
        </nav>
        <main>
          <h1>${sheet.title}</h1>
          ${sheet.declaration === null ? [] : [html`<p class="declaration">${sheet.declaration}</p>`]}
          <dl>
            ${sheet.facts.map(
              ([label, value]) =>
                html`<dt>${label}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
          <div class="parties">${sheet.parties.map(party)}</div>
          ${rows(sheet)}
          <table class="sums">
            ${sheet.sums.map(
              ({ label, value, isTotal }) =>
                html`<tr class="${isTotal ? 'total' : 'part'}">
                  <td>${label}</td>
                  <td class="figure">${value}</td>
                </tr>`,
            )}
          </table>
          <div class="notes">${sheet.notes.map((note) => html`<p>${note}</p>`)}</div>
        </main>
      </body>
    </html>`.toString();
}

function party({ label, name, lines }: Sheet['parties'][number]): Markup {
  return html`<section>
    <h2>${label}</h2>
    <strong>${name}</strong>${lines.map((line) => html`<p>${line}</p>`)}
  </section>`;
}

function rows({ columns, rows: all }: Sheet): Markup {
  const classOf = (at: number) => (columns[at]?.isFigure ? 'figure' : 'text');
  return html`<table class="rows">
    <thead>
      <tr>
        ${columns.map(({ label }, at) => html`<th scope="col" class="${classOf(at)}">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${all.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell, at) => html`<td class="${classOf(at)}" data-label="${columns[at]?.label ?? ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
