import { randomInt } from 'node:crypto';
import type { AppRouter } from '@sweetspot/api';
import { createDb } from '@sweetspot/db';
import {
  buildCake,
  buildOrder,
  createFixture,
  type BuiltCake,
  type BuiltOrder,
  type CakeOverrides,
  type Fixture,
  type OrderOverrides,
} from '@sweetspot/db/testing';
import { expect } from '@playwright/test';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';

/** An order of its own for a test, with everything it leaves behind: no test depends on which orders the demo data has. */
export const haveOrder = (databaseUrl: string, order: OrderOverrides): Promise<BuiltOrder> =>
  have(databaseUrl, (fixture) => buildOrder(fixture, order));

/** A cake of its own for a test, of a store that has nothing else. */
export const haveCake = (databaseUrl: string, cake: CakeOverrides): Promise<BuiltCake> =>
  have(databaseUrl, (fixture) => buildCake(fixture, cake));

async function have<Built>(databaseUrl: string, build: (fixture: Fixture) => Built): Promise<Built> {
  const fixture = createFixture({ seed: randomInt(1_000_000_000) });
  const built = build(fixture);
  const db = createDb({ url: databaseUrl, poolSize: 1, applicationName: 'journey' });
  try {
    await fixture.save(db);
  } finally {
    await db.close();
  }
  return built;
}

export interface RegisteredStore {
  name: string;
  email: string;
}

/** Of the link in the mail that confirms this address. */
async function mailedSecret(serverUrl: string, email: string): Promise<string> {
  let secret: string | null = null;
  await expect(async () => {
    const { items } = (await (await fetch(`${serverUrl}/dev/mail.json?to=${email}&kind=verify_email`)).json()) as {
      items: { id: string }[];
    };
    const text = await (await fetch(`${serverUrl}/dev/mail/${items[0]?.id}/text`)).text();
    secret = /secret=([\w-]+)/.exec(text)?.[1] ?? null;
    expect(secret).not.toBeNull();
  }).toPass();
  return secret ?? '';
}

/** A baker registers at the shop's /sell, through the same procedures that its form calls. */
export async function registerStore(serverUrl: string): Promise<RegisteredStore> {
  const mark = randomInt(10_000_000, 99_999_999);
  const name = `Bakehouse ${mark}`;
  const email = `bakehouse${mark}@example.test`;
  let cookie = '';
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${serverUrl}/trpc`,
        transformer: superjson,
        headers: () => ({ 'x-sweetspot-app': 'shop', origin: serverUrl, cookie }),
        async fetch(url, options) {
          const answer = await fetch(url, options as RequestInit);
          const set = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
          if (set.length > 0) cookie = set.join('; ');
          return answer;
        },
      }),
    ],
  });
  const mobile = '9876543210';
  await api.sessions.register.mutate({ name: 'Ila Baker', email, mobile, password: 'a long enough secret' });
  await api.sessions.verifyEmail.mutate({ secret: await mailedSecret(serverUrl, email) });
  await api.stores.register.mutate({
    name,
    legalName: `${name} Foods LLP`,
    email,
    phone: mobile,
    address: {
      line1: '4 Tarabai Park',
      line2: '',
      city: 'Kolhapur',
      state: 'MH',
      postalCode: '416003',
      latitude: 16.7106,
      longitude: 74.2433,
    },
    licenceNumber: `115219${mark}`,
    description: 'Small batches, every morning.',
  });
  return { name, email };
}
