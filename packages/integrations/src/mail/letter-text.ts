import type { Block, Letter, LetterLine, LetterLink } from './letter.ts';

/** The plain part: for readers without HTML, watches, and people who prefer it. */
export function letterText(letter: Letter, unsubscribe: LetterLink | null): string {
  const end = unsubscribe === null ? '' : `${unsubscribe.label}:\n${unsubscribe.url}`;
  const parts = [letter.title, ...letter.blocks.map(blockText), '--', letter.footer.join('\n'), end];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, block.text.length))}`;
    case 'quote':
      return prefixLines(block.text, '> ');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n');
    case 'button':
      return `${block.label}:\n${block.url}`;
    case 'links':
      return block.items.map(({ label, note, url }) => `* ${label} (${note})\n  ${url}`).join('\n');
    case 'breakdown':
      return block.rows.map(({ label, amount, isTotal }) => `${isTotal ? '= ' : '  '}${label}: ${amount}`).join('\n');
    case 'lines':
      return block.lines.map(lineText).join('\n\n');
  }
}

function lineText({ title, choices, inscription, allergens }: LetterLine): string {
  const details = [
    ...choices,
    ...(inscription ? [`${inscription.label}: "${inscription.lines.join(' / ')}"`] : []),
    ...allergens.map(({ label, names }) => `${label.toUpperCase()}: ${names}`),
  ];
  return [title, ...details.map((detail) => `  ${detail}`)].join('\n');
}

function prefixLines(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => prefix + line)
    .join('\n');
}
