import { describe, expect, it } from 'vitest';
import { createOpenStreams } from './open-streams.ts';

const refusal = expect.objectContaining({ code: 'RATE_LIMITED', data: { retryAfterSeconds: 30 } }) as Error;

describe('open streams', () => {
  it('are twenty of a person at most, wherever from, and one more when one has ended', () => {
    const openStream = createOpenStreams();
    const opened = Array.from({ length: 20 }, (_, each) => openStream({ person: 'asha', ip: `203.0.113.${each}` }));
    expect(() => openStream({ person: 'asha', ip: '203.0.113.99' })).toThrow(refusal);
    openStream({ person: 'meera', ip: '203.0.113.1' });
    opened[0]?.();
    opened[0]?.();
    openStream({ person: 'asha', ip: '203.0.113.99' });
    expect(() => openStream({ person: 'asha', ip: '203.0.113.99' })).toThrow(refusal);
  });

  it('are sixty of an address at most, whoever they say they are', () => {
    const openStream = createOpenStreams();
    for (let each = 0; each < 60; each++) openStream({ person: each % 2 === 0 ? null : `visitor ${each}`, ip: '203.0.113.1' });
    expect(() => openStream({ person: 'visitor new', ip: '203.0.113.1' })).toThrow(refusal);
    expect(() => openStream({ person: null, ip: '203.0.113.1' })).toThrow(refusal);
    openStream({ person: null, ip: '203.0.113.2' });
  });
});
