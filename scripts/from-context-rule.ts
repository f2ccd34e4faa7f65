import { isHeld } from './api-floors.ts';
import { apiFileOf } from './floors-rule.ts';

const CLOCK = 'The clock comes by the context: ctx.now(), or t.now() in a transaction.';
const IDS = 'Ids of rows come by the context: t.newId(), or ctx.newId() before a transaction. A secret is randomBytes.';

/** The parts of ESTree and of ESLint's interface that are read here. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}
interface Context {
  readonly filename: string;
  report(problem: { node: Node; message: string }): void;
}

const nameIn = (node: Node, part: string): unknown => (node[part] as Node | null | undefined)?.['name'];

function create(context: Context) {
  const file = apiFileOf(context.filename);
  if (file === null || !isHeld(file)) return {};
  return {
    NewExpression(node: Node) {
      if (nameIn(node, 'callee') === 'Date' && (node['arguments'] as readonly Node[]).length === 0)
        context.report({ node, message: CLOCK });
    },
    MemberExpression(node: Node) {
      const called = `${String(nameIn(node, 'object'))}.${String(nameIn(node, 'property'))}`;
      if (called === 'Date.now' || called === 'performance.now') context.report({ node, message: CLOCK });
      if (called === 'Math.random' || called.startsWith('crypto.randomUUID')) context.report({ node, message: IDS });
    },
    ImportSpecifier(node: Node) {
      if (String(nameIn(node, 'imported')).startsWith('randomUUID')) context.report({ node, message: IDS });
    },
  };
}

export const fromContext = { meta: { type: 'problem' }, create } as const;
