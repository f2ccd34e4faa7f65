// @vitest-environment happy-dom
import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { StoreView } from '../../app/views.ts';
import { aCakeCard } from '../../testing/cake-card-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';

const idOf = (at: number) => `019a0000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`;
const CAKES = Array.from({ length: 12 }, (_, at) => aCakeCard({ id: idOf(at), slug: `cake-${at}`, name: `Cake number ${at}` }));
const STORE: StoreView = {
  id: '019a0000-0000-7000-8000-000000000001',
  slug: 'menu-makers',
  name: 'Menu Makers',
  legalName: 'Menu Makers',
  description: '',
  city: 'Kolhapur',
  latitude: 16.7,
  longitude: 74.24,
  picture: null,
  rating: { average: 4.5, count: 12 },
  offersDelivery: false,
  offersPickup: true,
  distanceMetres: null,
  deliversThere: null,
  isTakingOrders: true,
  licenceNumber: '11521998000123',
  phone: '+919812345678',
  addressLine: '1 Market',
  postalCode: '416003',
  timeZone: 'Asia/Kolkata',
  deliveryRadiusMetres: 8000,
  deliveryFee: { base: { amount: 0, currency: 'INR' }, perKm: { amount: 0, currency: 'INR' }, freeAbove: null },
  pickupHours: [],
  deliveryHours: [],
  unusualDays: [],
  cakes: CAKES,
  sections: [
    { category: 'cake', cakeIds: CAKES.slice(0, 10).map(({ id }) => id) },
    { category: 'tiered', cakeIds: CAKES.slice(10).map(({ id }) => id) },
  ],
  reviews: [],
};
const open = (search = '', store: Partial<StoreView> = {}) =>
  openShop({ at: `/stores/menu-makers${search}`, answers: { stores: { bySlug: () => ({ ...STORE, ...store }) } } });
const cakesIn = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('article').length;

test('cakes stand by kind, the first of each, with the way to all of them and down to each', async () => {
  using _shop = await open();
  expect(await screen.findByRole('link', { name: 'Tiered cakes 2' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Tiered cakes 2' }).getAttribute('href')).toBe('#kind-tiered');
  expect([cakesIn('Cakes'), cakesIn('Tiered cakes')]).toEqual([8, 2]);
  fireEvent.click(screen.getByRole('link', { name: 'Cakes: see all 10' }));
  await waitFor(() => expect(cakesIn('Cakes')).toBe(10));
  expect(screen.queryByRole('region', { name: 'Tiered cakes' })).toBeNull();
  expect(window.location.search).toBe('?kind=cake');
  fireEvent.click(screen.getByRole('link', { name: 'All its cakes' }));
  await waitFor(() => expect(cakesIn('Tiered cakes')).toBe(2));
});

test.each(['?kind=bento', '?kind=nonsense', '?kind='])('asked by %s for a kind that it does not make, it shows all', async (search) => {
  using _shop = await open(search);
  await screen.findByRole('link', { name: 'Tiered cakes 2' });
  expect(cakesIn('Tiered cakes')).toBe(2);
});

test('a store of one kind shows all of it, and no way about', async () => {
  using _shop = await open('', { sections: [{ category: CAKE_CATEGORIES[0], cakeIds: CAKES.map(({ id }) => id) }] });
  await screen.findByText('Cake number 11');
  expect(cakesIn('Cakes')).toBe(12);
  expect(screen.queryByRole('navigation', { name: 'Kinds of cakes' })).toBeNull();
});
