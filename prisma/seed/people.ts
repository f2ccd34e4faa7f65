import { buildUser, type BuiltUser, type Fixture } from '@sweetspot/db/testing';
import { DEMO_PASSWORD_HASH } from './demo-password.ts';

const CUSTOMERS = 90;

export type People = {
  customer: BuiltUser;
  staff: BuiltUser;
  admin: BuiltUser;
  crowd: readonly BuiltUser[];
  owner(number: number): BuiltUser;
};

/** Everybody with a demo account, and a crowd of customers that nobody signs in as. */
export function buildPeople(fixture: Fixture, since: Date): People {
  const account = (name: string, email: string, mobile: string, role: 'customer' | 'admin' = 'customer') =>
    buildUser(fixture, { name, email: `${email}@sweetspot.test`, mobile, role, passwordHash: DEMO_PASSWORD_HASH, createdAt: since });
  const customer = account('Asha Patil', 'customer', '+919822012345');
  const staff = account('Rohan Shinde', 'staff', '+919822012347');
  const admin = account('Meera Kulkarni', 'admin', '+919822012348', 'admin');
  account('Vikram Rao', 'admin2', '+919822012349', 'admin');
  const owners = OWNERS.map((name, index) => account(name, index === 0 ? 'baker' : `baker${index + 1}`, `+91982202240${index}`));
  addAddresses(fixture, customer);
  const crowd = Array.from({ length: CUSTOMERS }, () => buildUser(fixture, { createdAt: since }));
  return {
    customer,
    staff,
    admin,
    crowd,
    owner(number) {
      const owner = owners[number - 1];
      if (!owner) throw new Error(`There is no owner ${number}.`);
      return owner;
    },
  };
}

/** In the order of the stores; the last waits for approval. */
const OWNERS = [
  'Sunita Deshmukh',
  'Farah Mujawar',
  'Aniket Joshi',
  'Leela Kelkar',
  'Tara Menon',
  "Neil D'Souza",
  'Hiren Gala',
  'Balaji Chavan',
  'Kavita Naik',
] as const;

function addAddresses({ random, rows, now }: Fixture, { id: userId }: BuiltUser): void {
  const place = { userId, city: 'Kolhapur', state: 'MH', createdAt: now };
  rows.address.push(
    {
      ...place,
      id: random.uuid(now),
      label: 'Home',
      line1: 'Flat 4, Shalini Apartments, Rajarampuri 8th Lane',
      line2: 'Near Maruti Mandir',
      postalCode: '416008',
      latitude: 16.6989,
      longitude: 74.2431,
      instructions: 'The bell does not work; please call.',
      isDefault: true,
    },
    {
      ...place,
      id: random.uuid(now),
      label: 'Parents',
      recipientName: 'Vasant Patil',
      line1: '221, E Ward, Tarabai Park',
      postalCode: '416003',
      latitude: 16.7131,
      longitude: 74.2405,
    },
  );
}
