import { describe, expect, test } from 'vitest';
import { aTicket } from './ticket-fixture.ts';
import { silence, unseenOf } from './unseen.ts';

const NOW = Date.parse('2026-11-24T01:00:00.000Z');
const NOBODY: ReadonlyMap<string, number> = new Map();
const first = aTicket({ number: 'FIRST22', status: 'placed', placedAt: '2026-11-24T00:40:00.000Z' });
const second = aTicket({ number: 'SECND22', status: 'placed', placedAt: '2026-11-24T00:50:00.000Z' });
const shown = (...given: Parameters<typeof unseenOf>) =>
  unseenOf(...given).map(({ ticket, isSilenced }) => `${ticket.number}${isSilenced ? ' silenced' : ''}`);

describe('an order that nobody has seen', () => {
  test('rings until it is seen or answered, whoever waits longest first', () => {
    const seen = aTicket({ number: 'SEEN222', status: 'placed', acknowledgedAt: '2026-11-24T00:55:00.000Z' });
    const answered = aTicket({ number: 'ANSWRD2', status: 'accepted' });
    expect(shown([second, seen, answered, first], NOBODY, NOW)).toEqual(['FIRST22', 'SECND22']);
  });

  test('is silenced alone: the others go on ringing, and it stays in its place', () => {
    const silenced = silence(NOBODY, ['FIRST22'], NOW);
    expect(shown([first, second], silenced, NOW)).toEqual(['FIRST22 silenced', 'SECND22']);
  });

  test('rings again after five minutes, unless somebody has seen it', () => {
    const silenced = silence(NOBODY, ['FIRST22'], NOW);
    expect(shown([first], silenced, NOW + 5 * 60_000 - 1)).toEqual(['FIRST22 silenced']);
    expect(shown([first], silenced, NOW + 5 * 60_000)).toEqual(['FIRST22']);
  });

  test('is not silenced by what another was silenced for, and old silences are forgotten', () => {
    const once = silence(NOBODY, ['FIRST22'], NOW);
    const later = silence(once, ['SECND22'], NOW + 6 * 60_000);
    expect([...later.keys()]).toEqual(['SECND22']);
  });
});
