import { expect, test } from 'vitest';
import type { OrderProgress } from '../order-progress.ts';
import { words } from './tracking.ts';

const at = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-12T06:30:00Z') };
const order: OrderProgress = {
  status: 'baking',
  fulfilment: 'delivery',
  store: { name: 'Asha’s kitchen' },
  kitchen: { pieces: 1, baked: 1, decorated: 0 },
  promisedStartAt: '2026-11-12T10:30:00Z',
  promisedEndAt: '2026-11-12T12:30:00Z',
  revisedStartAt: null,
  revisedEndAt: null,
  leaveByAt: '2026-11-12T10:40:00Z',
  estimatedArrivalAt: null,
  acceptBy: null,
  nearlyThereAt: null,
  answerTimeBy: null,
  payment: { state: 'captured' },
  placedInstead: null,
};

test('where an order stands is said in Hindi, with its times', () => {
  expect(words.progress(order, at)).toBe('Asha’s kitchen आपका केक सजा रहे हैं। यह आज, शाम 4:10 बजे तक निकलेगा।');
  expect(words.progress({ ...order, kitchen: { pieces: 2, baked: 0, decorated: 0 } }, at)).toBe(
    'Asha’s kitchen आपके केक बना रहे हैं। ये आज, शाम 4:10 बजे तक निकलेंगे।',
  );
  expect(words.progress({ ...order, status: 'ready', fulfilment: 'pickup' }, at)).toBe('आपका केक तैयार है। लेने का समय: आज, शाम 4 से 6 बजे।');
});
