import { describe, expect, it } from 'vitest';
import { callerAddress, parseTrustedProxies } from './trusted-proxies.ts';

describe('TRUST_PROXY', () => {
  it.each([
    ['1', 1],
    ['3', 3],
    ['0', null],
    ['off', null],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.0/8, fd00::/8,127.0.0.1', ['10.0.0.0/8', 'fd00::/8', '127.0.0.1']],
  ])('takes %s', (text, proxies) => {
    expect(parseTrustedProxies(text)).toEqual(proxies);
  });

  it.each([
    'on',
    'true',
    'yes',
    'all',
    '*',
    '-1',
    '1.5',
    '10',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0',
    'proxy.example',
    '10.0.0.1,',
    ' ',
  ])('takes no %j', (text) => {
    expect(parseTrustedProxies(text)).toBeUndefined();
  });
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('limits count %s as %s', (ip, counted) => {
  expect(callerAddress(ip)).toBe(counted);
});
