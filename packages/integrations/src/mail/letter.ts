import type { MailDrawing } from './mail-data.ts';

/** A mail before it is HTML or text: what it says, in order. Both parts are written from this, neither from the other. */
export interface Letter {
  readonly subject: string;
  readonly title: string;
  readonly drawing: MailDrawing | null;
  readonly blocks: readonly Block[];
  /** Why this mail came and whom to ask, in small print. */
  readonly footer: readonly string[];
}

/** The way to get no more of its kind, at the very end of a mail that one can do without. */
export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'button'; readonly label: string; readonly url: string }
  | { readonly type: 'links'; readonly items: readonly { readonly label: string; readonly note: string; readonly url: string }[] }
  | { readonly type: 'breakdown'; readonly rows: readonly { readonly label: string; readonly amount: string; readonly isTotal: boolean }[] }
  | { readonly type: 'lines'; readonly lines: readonly LetterLine[] };

export interface LetterLine {
  readonly title: string;
  readonly choices: readonly string[];
  readonly inscription: { readonly label: string; readonly lines: readonly string[] } | null;
  /** In bold: somebody's health hangs on these. */
  readonly allergens: readonly { readonly label: string; readonly names: string }[];
  readonly drawing: MailDrawing | null;
}
