import { expect, it } from 'vitest';
import type { MailMessage, MailTransport } from './mail-transport.ts';

export function aMessage(overrides: Partial<MailMessage> = {}): MailMessage {
  return {
    to: 'meera@example.com',
    from: 'SweetSpot <hello@sweetspot.example>',
    subject: 'आपका केक 🎂 ₹894',
    html: '<p>नमस्ते <img src="cid:drawing-1" alt=""></p>',
    text: 'नमस्ते ₹894',
    messageId: '<order-10427.placed@sweetspot.example>',
    attachments: [{ cid: 'drawing-1', filename: 'cake.png', contentType: 'image/png', content: Uint8Array.of(137, 80, 78, 71, 0, 255) }],
    ...overrides,
  };
}

export function mailTransportKeepsItsPromises(name: string, makeTransport: () => Promise<MailTransport>): void {
  it(`${name} says that a good mail was delivered, also ten at once, and closes`, async () => {
    const transport = await makeTransport();
    const sent = Array.from({ length: 10 }, (_, number) => transport.send(aMessage({ messageId: `<m-${number}@sweetspot.example>` })));
    expect(new Set((await Promise.all(sent)).map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
    await transport.close();
  });
}
