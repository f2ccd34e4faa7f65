import { createTestDatabase, buildUser, createFixture } from '@sweetspot/db/testing';
import { DEMO_PASSWORD } from '@sweetspot/domain/accounts/demo-password';
import { hash } from '@node-rs/argon2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildServer } from './build-server.ts';
import { EnvError, readEnv } from './env.ts';
import { createLogger } from './logger.ts';
import { refuseDemoPasswords } from './refuse-demo-passwords.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('a start outside development', () => {
  it.each(['production', 'staging'] as const)(
    'in %s is refused while any account carries the demo password, and says whose',
    async (APP_ENV) => {
      await using database = await createTestDatabase();
      const { db } = database;
      const fixture = createFixture();
      for (let each = 0; each < 5; each++) buildUser(fixture, { passwordHash: await hash(`a cake for grandmother ${each}`) });
      // Hashed anew, no admin and under an address of their own: none of it may hide it.
      const carrier = buildUser(fixture, { email: 'meera@bakery.example', passwordHash: await hash(DEMO_PASSWORD) });
      await fixture.save(db);
      await expect(refuseDemoPasswords({ APP_ENV }, { db, log })).rejects.toThrow(
        new RegExp(`^APP_ENV is ${APP_ENV}, but the demo password.* ${carrier.email}\\. [^\\n]*$`),
      );
      await expect(refuseDemoPasswords({ APP_ENV: 'development' }, { db, log })).resolves.toBeUndefined();
      await db.pool.query(`delete from "user" where email = $1`, [carrier.email]);
      await expect(refuseDemoPasswords({ APP_ENV }, { db, log })).resolves.toBeUndefined();
    },
  );

  it('builds no server over such a database', async () => {
    await using database = await createTestDatabase();
    const fixture = createFixture();
    buildUser(fixture, { passwordHash: await hash(DEMO_PASSWORD) });
    await fixture.save(database.db);
    const env = readEnv({
      APP_ENV: 'staging',
      DATABASE_URL: database.url,
      DATA_DIR: join(tmpdir(), 'sweetspot-never-started'),
      PUBLIC_URL: 'https://shop.example',
      SESSION_SECRET: 'a secret of thirty-two characters or more',
      SMTP_URL: 'smtp://localhost:25',
      PAYMENT_GATEWAYS: 'cod',
    });
    await expect(buildServer(env, createLogger('silent'))).rejects.toThrow(EnvError);
  });
});
