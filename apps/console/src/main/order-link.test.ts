import { describe, expect, test } from 'vitest';
import { orderNumberAmong, orderNumberIn } from './order-link.ts';

describe('a link from outside', () => {
  test('opens the order it names', () => {
    expect(orderNumberIn('sweetspot://order/KP1042')).toBe('KP1042');
    expect(orderNumberIn('sweetspot://order/1042/')).toBe('1042');
  });

  test.each([
    'https://order/1042',
    'sweetspot://settings/1042',
    'sweetspot://order/../../etc/passwd',
    'sweetspot://order/1042?x=<script>',
    'sweetspot://order/10',
    'sweetspot://order/1042/cancel',
    'not a link',
  ])('is ignored when it is %s', (link) => {
    expect(orderNumberIn(link)).toBeNull();
  });

  test('is found among the arguments of a second start', () => {
    expect(orderNumberAmong(['/opt/SweetSpot', '--flag', 'sweetspot://order/1042'])).toBe('1042');
    expect(orderNumberAmong(['/opt/SweetSpot'])).toBeNull();
  });
});
