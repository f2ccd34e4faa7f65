import { counted } from '../../language.ts';

export type UserRoleFilter = 'customer' | 'admin' | 'baker';

/** People, and what is decided about them. */
export const words = {
  title: 'People',
  searchLabel: 'Search people',
  searchHint: 'Name, e-mail or mobile',
  roleFilter: 'Role',
  anyRole: 'Everybody',
  roleFilters: { customer: 'Customers', baker: 'Bakers', admin: 'Admins' } satisfies Readonly<Record<UserRoleFilter, string>>,
  roles: { customer: 'Customer', baker: 'Baker', admin: 'Admin' } as const,
  staffRoles: { owner: 'Owner', staff: 'Staff' } as const,
  sentence: (role: UserRoleFilter | null, words: string) => {
    const who =
      role === null ? 'Everybody with an account' : { customer: 'Customers', baker: 'People who work at a store', admin: 'Admins' }[role];
    return words === '' ? `${who}, newest first` : `${who} matching “${words}”, newest first`;
  },
  columns: { name: 'Name', email: 'E-mail', role: 'Role', stores: 'Stores', orders: 'Orders', since: 'Since', state: 'State' },
  active: 'Active',
  disabled: 'Disabled',
  leaving: 'Being deleted',
  leavingOn: 'Will be deleted',
  leavingHelp:
    'Its owner asked for it. Nobody can sign in meanwhile, but by taking it back; the mail to them has a link for that, and so has signing in.',
  waitsFor: 'Waits for',
  waitsForLastAdmin: 'another admin: this is the last one',
  waitsForStore: (store: string) => `another owner of ${store}, or its suspension`,
  empty: 'Nobody matches',
  emptyHint: 'Try fewer letters, or another role.',
  mobile: 'Mobile',
  emailVerified: 'E-mail confirmed',
  emailUnverified: 'E-mail not confirmed',
  since: 'With us since',
  sessions: 'Signed in on',
  sessionsCount: (count: number) => (count === 0 ? 'no device' : counted(count, 'en', { one: 'device', other: 'devices' })),
  orders: 'Orders',
  stores: 'Stores',
  noStores: 'Works at no store.',
  account: 'Account',
  disable: 'Disable account',
  enable: 'Enable account',
  endSessions: 'Sign out everywhere',
  disableQuestion: (name: string) => `Disable ${name}’s account?`,
  disableMeans: 'They are signed out at once and cannot sign in. Their open orders go on.',
  enableQuestion: (name: string) => `Let ${name} in again?`,
  enableMeans: 'They can sign in with the password they had.',
  endSessionsQuestion: (name: string) => `Sign ${name} out everywhere?`,
  endSessionsMeans: 'Every device asks for the password again.',
  secondFactor: 'Second step when signing in',
  secondFactorOff: 'not set up',
  clearSecondFactor: 'Take off the second step',
  clearSecondFactorQuestion: (name: string) => `Take the second step off ${name}’s account?`,
  clearSecondFactorMeans:
    'They sign in with the password alone, are signed out everywhere, and are told by mail. Be sure that it is them who ask.',
  secondFactorCleared: (name: string) => `${name} signs in with the password alone now.`,
  picture: 'Picture',
  pictureOf: (name: string) => `Picture of ${name}`,
  removePicture: 'Take the picture down',
  removePictureQuestion: (name: string) => `Take ${name}’s picture down?`,
  removePictureMeans: 'It is deleted, and stands beside their reviews no more. They get the reason by mail, and may choose another.',
  pictureRemoved: (name: string) => `${name}’s picture is taken down.`,
  isYou: 'This is you: nobody disables their own account.',
  disabledDone: (name: string) => `${name}’s account is disabled.`,
  enabledDone: (name: string) => `${name} can sign in again.`,
  sessionsEnded: (name: string) => `${name} is signed out everywhere.`,
};
