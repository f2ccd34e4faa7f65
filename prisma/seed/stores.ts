import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import { buildStore, type BuiltStore, type BuiltUser, type Fixture, type StoreOverrides } from '@sweetspot/db/testing';
import type { LibrarySpec } from './library.ts';
import type { CakeSpec } from './menu-cake.ts';
import { BANDRA_BUTTER_ROOM } from './menu/bandra-butter-room.ts';
import { DECCAN_DOUGH } from './menu/deccan-dough.ts';
import { KOTHRUD_CAKE_COMPANY } from './menu/kothrud-cake-company.ts';
import { MATUNGA_SPONGE_HOUSE } from './menu/matunga-sponge-house.ts';
import { SWEETSPOT_KOLHAPUR } from './menu/sweetspot-kolhapur.ts';
import { TARABAI_PARK_PATISSERIE } from './menu/tarabai-park-patisserie.ts';
import { VEGAN_OVEN } from './menu/vegan-oven.ts';
import { WARANA_VALLEY_BAKES } from './menu/warana-valley-bakes.ts';
import { slugOf } from './menu-cake.ts';

type Place = Required<Pick<StoreOverrides, 'addressLine' | 'city' | 'postalCode' | 'latitude' | 'longitude'>>;

export type StoreSpec = {
  name: string;
  description: string;
  place: Place;
  phone: string;
  library: LibrarySpec;
  menu: readonly CakeSpec[];
  /** Orders on a usual day. */
  ordersADay: number;
  terms?: StoreOverrides;
};

const NO_EGG = ['egg', 'toppings.marshmallows', 'toppings.gummy_bears'];

export const STORES: readonly StoreSpec[] = [
  {
    name: 'SweetSpot Kolhapur',
    description: 'Cakes to order since 2009, two lanes behind the Rajarampuri market. We bake at five and answer the telephone ourselves.',
    place: { addressLine: '12 Rajarampuri 5th Lane', city: 'Kolhapur', postalCode: '416008', latitude: 16.6957, longitude: 74.2464 },
    phone: '+912312521009',
    library: { soldOut: ['toppings.gummy_bears', 'flavour.lemon'] },
    menu: SWEETSPOT_KOLHAPUR,
    ordersADay: 2.1,
    terms: { capacity: { oven: 60, decorator: 1_500, cakes: 10 }, commissionRateBp: 1_000 },
  },
  {
    name: 'Tarabai Park Patisserie',
    description: 'French technique, Kolhapuri portions.',
    place: {
      addressLine: '4 Circuit House Road, Tarabai Park',
      city: 'Kolhapur',
      postalCode: '416003',
      latitude: 16.7136,
      longitude: 74.2433,
    },
    phone: '+912312654010',
    library: { priceLevel: 115, hasDevanagari: false },
    menu: TARABAI_PARK_PATISSERIE,
    ordersADay: 0.8,
    terms: { weekdays: [2, 3, 4, 5, 6, 7], gstStanding: 'unregistered' },
  },
  {
    name: 'Deccan Dough',
    description: 'Open late, loud music, good coffee. Cakes for every hostel between the river and the university.',
    place: { addressLine: '1187 Fergusson College Road', city: 'Pune', postalCode: '411004', latitude: 18.5158, longitude: 73.8412 },
    phone: '+912025531187',
    library: { priceLevel: 120 },
    menu: DECCAN_DOUGH,
    ordersADay: 1.2,
    terms: { acceptWithinMinutes: 45 },
  },
  {
    name: 'Kothrud Cake Company',
    description: 'Fresh-cream cakes at prices that have not noticed the decade.',
    place: { addressLine: '22 Paud Road, near Vanaz', city: 'Pune', postalCode: '411038', latitude: 18.5074, longitude: 73.8077 },
    phone: '+912025380022',
    library: { soldOut: ['flavour.coffee'] },
    menu: KOTHRUD_CAKE_COMPANY,
    ordersADay: 1.1,
    terms: { deliveryRadiusMetres: 10_000, cutoffs: [{ weekday: 7, daysBefore: 1, minute: 18 * 60 }] },
  },
  {
    name: 'The Vegan Oven',
    description: 'A kitchen without milk, eggs or honey. Also without sermons.',
    place: { addressLine: '7 North Main Road, Koregaon Park', city: 'Pune', postalCode: '411001', latitude: 18.5362, longitude: 73.894 },
    phone: '+912026150707',
    library: { priceLevel: 125, without: [...NO_EGG, 'filling'] },
    menu: VEGAN_OVEN,
    ordersADay: 0.7,
    terms: { weekdays: [1, 3, 4, 5, 6, 7], cashLimitMinor: null },
  },
  {
    name: 'Bandra Butter Room',
    description: 'European butter, unreasonable layers. Pick-up from the hatch on Chapel Road, or our van.',
    place: { addressLine: '31 Chapel Road, Bandra West', city: 'Mumbai', postalCode: '400050', latitude: 19.0544, longitude: 72.8295 },
    phone: '+912226401031',
    library: { priceLevel: 180, hasDevanagari: false },
    menu: BANDRA_BUTTER_ROOM,
    ordersADay: 1,
    terms: { minimumOrderMinor: 50_000, feeRule: { baseMinor: 9_000, perKmMinor: 2_000, includedMetres: 2_000, freeAboveMinor: null } },
  },
  {
    name: 'Matunga Sponge House',
    description: 'Pure vegetarian since 1974. Jain kitchen on request, which here means always.',
    place: { addressLine: '5 Bhandarkar Road, Matunga', city: 'Mumbai', postalCode: '400019', latitude: 19.027, longitude: 72.8553 },
    phone: '+912224010005',
    library: { priceLevel: 140, without: NO_EGG },
    menu: MATUNGA_SPONGE_HOUSE,
    ordersADay: 0.9,
  },
  {
    name: 'Warana Valley Bakes',
    description: 'The only cake oven between Kodoli and the dam.',
    place: { addressLine: 'Main Chowk, Warananagar', city: 'Warananagar', postalCode: '416113', latitude: 16.8689, longitude: 74.1886 },
    phone: '+912328224001',
    library: { priceLevel: 85 },
    menu: WARANA_VALLEY_BAKES,
    ordersADay: 0.5,
    terms: { deliveryRadiusMetres: 15_000, weekdays: [1, 2, 3, 4, 5, 6], gstStanding: 'unanswered', hasBankAccount: false },
  },
];

const WAITING: Omit<StoreSpec, 'library' | 'menu' | 'ordersADay'> = {
  name: 'Shahupuri Sugarcraft',
  description: 'Sugar flowers and small cakes from a home kitchen with a licence.',
  place: { addressLine: '88 Shahupuri 2nd Lane', city: 'Kolhapur', postalCode: '416001', latitude: 16.7045, longitude: 74.2385 },
  phone: '+912312660088',
};

export function buildDemoStore(
  fixture: Fixture,
  spec: Pick<StoreSpec, 'name' | 'description' | 'place' | 'phone' | 'terms'>,
  owner: BuiltUser,
  createdAt: Date,
): BuiltStore {
  const slug = slugOf(spec.name);
  const today = wallClock('Asia/Kolkata').dateOf(fixture.now);
  return buildStore(fixture, {
    name: spec.name,
    slug,
    legalName: `${spec.name} Foods LLP`,
    description: spec.description,
    email: `${slug}@example.test`,
    phone: spec.phone,
    licenceExpiresOn: new Date(`${addDays(today, 400)}T00:00:00Z`),
    ...spec.place,
    owner,
    createdAt,
    exceptions: [
      { date: '2026-01-26', repeatsYearly: true, hours: { fromMinute: 8 * 60, toMinute: 14 * 60 }, note: 'Republic Day' },
      { date: '2026-08-15', repeatsYearly: true, hours: null, note: 'Independence Day' },
    ],
    ...spec.terms,
  });
}

/** For the admin to approve. */
export function buildWaitingStore(fixture: Fixture, owner: BuiltUser): void {
  buildDemoStore(
    fixture,
    { ...WAITING, terms: { status: 'awaiting_approval', approvedAt: null, gstStanding: 'unanswered' } },
    owner,
    fixture.now,
  );
}
