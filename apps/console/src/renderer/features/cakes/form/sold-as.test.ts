import { expect, test } from 'vitest';
import { NEW_CAKE } from './cake-form.ts';
import { kindOf, KINDS, soldAs } from './sold-as.ts';

const tall = { ...NEW_CAKE.design, shape: 'heart' as const, tiers: ['vanilla' as const, 'mango' as const] };

test.each(KINDS)('a look sold as %s says so, and goes back to a cake', (kind) => {
  expect(kindOf(soldAs(tall, kind))).toBe(kind);
  expect(soldAs(soldAs(NEW_CAKE.design, kind), 'cake')).toEqual(NEW_CAKE.design);
});

test('cupcakes are round and of one sponge', () => {
  expect(soldAs(tall, 'cupcakes')).toMatchObject({ shape: 'round', tiers: ['vanilla'], cupcakes: 6 });
});
