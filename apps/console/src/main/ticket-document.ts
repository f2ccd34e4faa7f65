/** The whole page around a ticket's markup: no script, nothing from anywhere, and no margins but the ticket's own. */
export function ticketDocument(markup: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><style>@page { margin: 0 } body { margin: 0 }</style>${markup}`;
}
