import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { floors } from './floors-rule.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'ts' } } });
const at = (file: string) => `/somewhere/packages/api/src/${file}`;

tester.run('a folder of the api imports only what stands below it, by its entry', floors as never, {
  valid: [
    { filename: at('checkout/place-order.ts'), code: "import { applyMove } from '../orders/index.ts';" },
    { filename: at('checkout/place-order.ts'), code: "import { freezeOrder } from './freeze-order.ts';" },
    { filename: at('stores/get-store.ts'), code: "import { photoView } from '../cakes/index.ts';" },
    { filename: at('orders/apply-move.ts'), code: "import type { Services } from '../context.ts';" },
    { filename: at('orders/apply-move.ts'), code: "import { z } from 'zod';" },
    { filename: at('wiring.ts'), code: "import { moneyEffects } from './payments/index.ts';" },
    // Tests look at all floors.
    { filename: at('orders/move-order.test.ts'), code: "import { runOperation } from '../payments/run-operation.ts';" },
    { filename: at('testing/paying.ts'), code: "import { runOperation } from '../payments/run-operation.ts';" },
    { filename: '/somewhere/apps/web/src/features/cart/cart.tsx', code: "import { Line } from '../orders/line.tsx';" },
  ],
  invalid: [
    {
      filename: at('orders/apply-move.ts'),
      code: "import { requestCapture } from '../payments/index.ts';",
      errors: [{ message: /handler/ }],
    },
    {
      filename: at('orders/apply-move.ts'),
      code: "import type { Attempt } from '../payments/index.ts';",
      errors: [{ message: /floor 4/ }],
    },
    { filename: at('orders/apply-move.ts'), code: "import { takeOutOrdered } from '../carts/index.ts';", errors: [{ message: /floor 2/ }] },
    { filename: at('orders/apply-move.ts'), code: "let paid: import('../payments/index.ts').Attempt;", errors: [{ message: /floor 4/ }] },
    { filename: at('orders/index.ts'), code: "export { getCart } from '../carts/index.ts';", errors: [{ message: /floor 2/ }] },
    {
      filename: at('sessions/sign-in.ts'),
      code: "const { openCart } = await import('../carts/index.ts');",
      errors: [{ message: /floor 2/ }],
    },
    { filename: at('payments/apply-result.ts'), code: "export * from '../letters/index.ts';", errors: [{ message: /floor 4/ }] },
    { filename: at('admin/orders.ts'), code: "import { loadBoard } from '../store-orders/index.ts';", errors: [{ message: /floor 6/ }] },
    {
      filename: at('checkout/place-order.ts'),
      code: "import { applyMove } from '../orders/apply-move.ts';",
      errors: [{ message: /index\.ts/ }],
    },
    { filename: at('orders/apply-move.ts'), code: "import { systemMove } from './index.ts';", errors: [{ message: /the file itself/ }] },
    { filename: at('gifts/send-gift.ts'), code: "import { applyMove } from '../orders/index.ts';", errors: [{ message: /Give "gifts"/ }] },
  ],
});
