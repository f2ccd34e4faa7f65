import { createTestDatabase, buildUser, createFixture } from '@sweetspot/db/testing';
import { DEMO_PASSWORD } from '@sweetspot/domain/accounts/demo-password';
import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
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
});
