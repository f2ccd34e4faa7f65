import type { MailKind } from './mail-data.ts';

export interface MailSubject {
  /** What the mail is about: `order`, `store`, `account`. */
  readonly type: string;
  /** Its number or id. */
  readonly id: string;
}

/** `<order-123.placed@example.com>`: the same mail has the same id however often it is sent. */
export function messageIdFor(kind: MailKind, about: MailSubject, domain: string): string {
  const name = kind.startsWith(`${about.type}_`) ? kind.slice(about.type.length + 1) : kind;
  const clean = (part: string) => part.replace(/_/g, '-').replace(/[^A-Za-z0-9-]/g, '');
  return `<${clean(about.type)}-${clean(about.id)}.${clean(name)}@${domain.replace(/[^A-Za-z0-9.-]/g, '')}>`;
}
