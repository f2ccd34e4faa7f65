import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { fromContext } from './from-context-rule.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'ts' } } });
const filename = '/somewhere/packages/api/src/orders/apply-move.ts';
const asksTheClock = (code: string) => ({ filename, code, errors: [{ message: /The clock comes by the context/ }] });
const makesAnId = (code: string) => ({ filename, code, errors: [{ message: /Ids of rows come by the context/ }] });

tester.run('in the api the clock and ids come by the context', fromContext as never, {
  valid: [
    { filename, code: 'const at = t.now(); const id = t.newId(); const later = new Date(at.getTime() + 60_000);' },
    { filename, code: "import { createHash, randomBytes } from 'node:crypto';" },
    // Tests choose their own, and the composition root makes what all others are given.
    { filename: '/somewhere/packages/api/src/orders/apply-move.test.ts', code: "import { randomUUID } from 'node:crypto';" },
    {
      filename: '/somewhere/apps/server/src/services.ts',
      code: "import { randomUUIDv7 } from 'node:crypto'; const now = () => new Date();",
    },
  ],
  invalid: [
    asksTheClock('const at = new Date();'),
    asksTheClock('const at = Date.now();'),
    makesAnId("import { createHash, randomUUID } from 'node:crypto';"),
    makesAnId("import { randomUUIDv7 } from 'node:crypto';"),
    makesAnId('const id = crypto.randomUUID();'),
    makesAnId('const id = Math.random().toString(36);'),
  ],
});
