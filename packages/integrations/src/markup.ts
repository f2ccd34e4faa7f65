/** HTML that is already safe: what `html` made, or a constant of our own. A plain string can never reach a page unescaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type MarkupValue = string | number | Markup | null | false | readonly MarkupValue[];

/**
 * Every value is escaped, for text and for quoted attributes alike; lists are joined; null and false leave nothing. How
 * the template is indented in our source is no part of the page; values keep every space they have.
 */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const raw = parts.map((part) => part.replace(/\s*\n\s*/g, '\n'));
  return new Markup(String.raw({ raw }, ...values.map(render)));
}

function render(value: MarkupValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(render).join('');
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
