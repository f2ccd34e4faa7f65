import { createDb } from '@sweetspot/db';
import { buildMarketplace } from './marketplace.ts';

/** Fills an empty marketplace with the demo; one in which anybody already has an account is left as it is. */
export async function seedDemoData(url: string): Promise<'seeded' | 'present'> {
  await using db = createDb({ url, poolSize: 1, applicationName: 'demo data' });
  if ((await db.prisma.user.count({ take: 1 })) > 0) return 'present';
  await buildMarketplace(new Date()).fixture.save(db);
  return 'seeded';
}
