import type { Prisma } from '../../generated/client.ts';
import type { Fixture } from './fixture.ts';

export type BuiltUser = Prisma.UserCreateManyInput & { id: string };

const FIRST_NAMES = [
  'Aarav',
  'Ananya',
  'Asha',
  'Dev',
  'Farhan',
  'Isha',
  'Kabir',
  'Leela',
  'Meera',
  'Nikhil',
  'Priya',
  'Rohan',
  'Sana',
  'Tara',
  'Vikram',
  'Zoya',
];
const LAST_NAMES = [
  'Bhosale',
  'Chavan',
  'Deshpande',
  'Fernandes',
  'Gaikwad',
  'Iyer',
  'Jadhav',
  'Khan',
  'Kulkarni',
  'Mehta',
  'Patil',
  'Rao',
  'Sawant',
  'Shah',
  'Shinde',
  'Thomas',
];

/** A verified customer, unless told otherwise. */
export function buildUser(fixture: Fixture, overrides: Partial<Prisma.UserCreateManyInput> = {}): BuiltUser {
  const { random, now } = fixture;
  const createdAt = new Date(overrides.createdAt ?? now);
  const user = {
    id: random.uuid(createdAt),
    email: `person${fixture.nextLabel()}@example.test`,
    name: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
    mobile: `+919${random.text('0123456789', 9)}`,
    emailVerifiedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    ...overrides,
  };
  fixture.rows.user.push(user);
  return user;
}
