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

/** A file of the api as the floors know it, "orders/apply-move.ts"; null for any other. */
export function apiFileOf(filename: string): string | null {
  const path = filename.replaceAll('\\', '/');
  const home = path.lastIndexOf(HOME);
  return home < 0 ? null : path.slice(home + HOME.length);
}

function create(context: Context) {
  const file = apiFileOf(context.filename);
  if (file === null || !isHeld(file)) return {};
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
