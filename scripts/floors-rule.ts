import { dirname, join } from 'node:path/posix';
import { faultOfImport, isHeld } from './api-floors.ts';

/** The parts of ESTree and of ESLint's interface that are read here. */
interface Node {
  readonly source?: { readonly value?: unknown } | null;
}
interface Context {
  readonly filename: string;
  report(problem: { node: Node; message: string }): void;
}

const HOME = '/packages/api/src/';

function create(context: Context) {
  const path = context.filename.replaceAll('\\', '/');
  const home = path.lastIndexOf(HOME);
  const file = path.slice(home + HOME.length);
  if (home < 0 || !isHeld(file)) return {};
  const check = (node: Node) => {
    const specifier = node.source?.value;
    if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
    const message = faultOfImport(file, join(dirname(file), specifier));
    if (message !== null) context.report({ node, message });
  };
  return {
    ImportDeclaration: check,
    ImportExpression: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    TSImportType: check,
  };
}

export const floors = { meta: { type: 'problem' }, create } as const;

/** @public The linter reads it. */
// oxlint-disable-next-line import/no-default-export -- the linter loads a plugin by its default export
export default { meta: { name: 'sweetspot-api' }, rules: { floors } };
