import { makeTemplate } from './fixtures/template-database.ts';

/** Playwright calls what it returns when the run is over. */
export default async function setUp(): Promise<() => Promise<void>> {
  const template = await makeTemplate();
  return () => template.stop();
}
