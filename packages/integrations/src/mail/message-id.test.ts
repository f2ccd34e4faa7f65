import { expect, it } from 'vitest';
import { messageIdFor } from './message-id.ts';

it('is the same for the same mail, short, and safe whatever it is made of', () => {
  expect(messageIdFor('order_placed', { type: 'order', id: '123' }, 'sweetspot.example')).toBe('<order-123.placed@sweetspot.example>');
  expect(messageIdFor('new_time', { type: 'order', id: 'SW-1' }, 'sweetspot.example')).toBe('<order-SW-1.new-time@sweetspot.example>');
  expect(messageIdFor('store_approved', { type: 'store', id: 'a>\r\nBcc: b@c' }, 'x.example\r\n')).toBe(
    '<store-aBccbc.approved@x.example>',
  );
});
