import { isHeld } from './api-floors.ts';
import { apiFileOf } from './floors-rule.ts';

/**
 * Inside a transaction work is done through its TxContext, which holds all that may be touched there. Types keep a step to it; what
 * stands around the callback of `inTx` is in reach all the same, and only a rule can keep it out.
 */
const MESSAGE = {
  nested: 'A transaction is open here: pass `t` on.',
  service:
    'A transaction reaches nothing but the database: take now, newId, market and handlers from `t`, and ask everything else before or after it.',
  whole: 'A step is given `t` and what it must know, not everything there is: name the facts.',
};

/** What a context says of whoever asks: plain values, which a transaction may know. */
const FACTS: ReadonlySet<string> = new Set([
  'app',
  'deviceToken',
  'ip',
  'locale',
  'payoutAfterDays',
  'publicUrl',
  'requestId',
  'sessionSecret',
  'staffRole',
  'storeId',
  'userAgent',
  'viewer',
  'visitorToken',
]);
const CONTEXTS: ReadonlySet<string> = new Set(['ctx', 'services']);
const CONTEXT_TYPES = ['Context', 'Services', 'TxServices'];
const OPENERS: ReadonlySet<string> = new Set(['inTx', 'writeNow']);

/** The parts of ESTree and of ESLint's interface that are read here. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}
interface Variable {
  readonly name: string;
  readonly defs: readonly { readonly type: string; readonly name: Node; readonly node: Node }[];
}
interface Scope {
  readonly variables: readonly Variable[];
  readonly upper: Scope | null;
}
interface Context {
  readonly filename: string;
  readonly sourceCode: { getScope(node: Node): Scope };
  report(problem: { node: Node; message: string }): void;
}

const child = (node: Node, name: string) => node[name] as Node | null | undefined;
const children = (node: Node, name: string) => node[name] as readonly Node[];

function create(context: Context) {
  const file = apiFileOf(context.filename);
  if (file === null || !isHeld(file)) return {};
  const reported = new Set<Node>();
  const report = (node: Node, message: string) => {
    if (!reported.has(node)) context.report({ node, message });
    reported.add(node);
  };
  const contextTypes = new Set(CONTEXT_TYPES);
  const checkStep = (step: Node) => {
    if (!isStep(step)) return;
    for (const param of children(step, 'params')) if (holdsServices(param, contextTypes)) report(param, MESSAGE.whole);
    walk(child(step, 'body'), null, (node, parent) => {
      const message = faultOf(node, parent, context);
      if (message !== null) report(node, message);
    });
  };
  return {
    // `type InStore = Context & { storeId: string }` is a context by another name.
    TSTypeAliasDeclaration(alias: Node) {
      if (namesWhole(child(alias, 'typeAnnotation'), contextTypes)) contextTypes.add(child(alias, 'id')?.['name'] as string);
    },
    CallExpression(call: Node) {
      if (!OPENERS.has(child(call, 'callee')?.['name'] as string)) return;
      for (const argument of children(call, 'arguments')) if (isFunction(argument)) checkStep({ ...argument, isStep: true });
    },
    FunctionDeclaration: checkStep,
    FunctionExpression: checkStep,
    ArrowFunctionExpression: checkStep,
  };
}

const isFunction = ({ type }: Node): boolean => /Function/.test(type);

/** By the type that it takes, or by its name where the type is inferred: a step handed to another function writes none. */
function isStep(step: Node): boolean {
  const params = children(step, 'params');
  const [first] = params;
  const isNamed = first?.['name'] === 't' || (first?.type === 'ObjectPattern' && hasKey(first, 'tx'));
  return step['isStep'] === true || isNamed || params.some((param) => namesWhole(param, new Set(['TxContext'])));
}

const hasKey = (pattern: Node, name: string): boolean =>
  children(pattern, 'properties').some((property) => child(property, 'key')?.['name'] === name);

function faultOf(node: Node, parent: Node | null, context: Context): string | null {
  if (node.type === 'CallExpression' && OPENERS.has(child(node, 'callee')?.['name'] as string)) return MESSAGE.nested;
  if (node.type !== 'Identifier' || parent === null || !isRead(node, parent)) return null;
  const name = node['name'] as string;
  if (!CONTEXTS.has(name)) return isTakenOut(name, node, context) ? MESSAGE.service : null;
  if (parent.type !== 'MemberExpression') return MESSAGE.whole;
  return FACTS.has(child(parent, 'property')?.['name'] as string) ? null : MESSAGE.service;
}

/** Not a name of something else that happens to be spelt alike: `order.services`, `{ services: 3 }`. */
function isRead(node: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true;
  return parent.type !== 'Property' || parent['value'] === node;
}

/** Whether the name was taken out of a context: `const { gateways } = ctx`, `({ db }: Services) =>`, `const gateways = ctx.gateways`. */
function isTakenOut(name: string, node: Node, context: Context): boolean {
  for (let scope: Scope | null = context.sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const definition = scope.variables.find((variable) => variable.name === name)?.defs[0];
    if (definition === undefined) continue;
    if (definition.type === 'Variable') return isTakenFrom(definition.node, definition.name);
    const params = definition.type === 'Parameter' ? children(definition.node, 'params') : [];
    return params.some((param) => param.type === 'ObjectPattern' && isServiceIn(param, definition.name) && namesAny(param, CONTEXT_TYPES));
  }
  return false;
}

function isTakenFrom(declarator: Node, name: Node): boolean {
  const [id, init] = [child(declarator, 'id'), child(declarator, 'init')];
  if (!id || !init) return false;
  if (id.type === 'ObjectPattern') return CONTEXTS.has(init['name'] as string) && isServiceIn(id, name);
  if (init.type !== 'MemberExpression' || !CONTEXTS.has(child(init, 'object')?.['name'] as string)) return false;
  return !FACTS.has(child(init, 'property')?.['name'] as string);
}

function isServiceIn(pattern: Node, name: Node): boolean {
  return children(pattern, 'properties').some((property) => {
    const isOwn = child(property, 'value')?.['name'] === name['name'];
    return isOwn && !FACTS.has(child(property, 'key')?.['name'] as string);
  });
}

/** A parameter of a step that would bring services along: a context by name or type, or services picked from one. */
function holdsServices(param: Node, contextTypes: ReadonlySet<string>): boolean {
  return CONTEXTS.has(param['name'] as string) || namesWhole(param, contextTypes);
}

/** Whether the type says one of these, not counting plain facts picked from it, nor what a function of that type is given. */
function namesWhole(node: Node | null | undefined, names: ReadonlySet<string>): boolean {
  if (!node || node.type === 'TSFunctionType') return false;
  if (node.type === 'TSTypeReference') {
    const name = child(node, 'typeName')?.['name'] as string;
    if (names.has(name)) return true;
    const args = child(node, 'typeArguments');
    const [, keys] = args ? children(args, 'params') : [];
    if (name === 'Pick' && keys) return namesWhole(args, names) && !literalsIn(keys).every((key) => FACTS.has(key));
  }
  return partsOf(node).some((part) => namesWhole(part, names));
}

function namesAny(node: Node, names: readonly string[]): boolean {
  return (
    (node.type === 'TSTypeReference' && names.includes(child(node, 'typeName')?.['name'] as string)) ||
    partsOf(node).some((part) => namesAny(part, names))
  );
}

function literalsIn(node: Node): string[] {
  return node.type === 'Literal' ? [String(node['value'])] : partsOf(node).flatMap(literalsIn);
}

function walk(node: Node | null | undefined, parent: Node | null, look: (node: Node, parent: Node | null) => void): void {
  if (!node || node.type.startsWith('TSType')) return;
  look(node, parent);
  for (const part of partsOf(node)) walk(part, node, look);
}

function partsOf(node: Node): Node[] {
  const parts = Object.entries(node).flatMap(([name, part]) => (name === 'parent' ? [] : part));
  return parts.filter((part): part is Node => typeof part === 'object' && part !== null && 'type' in part);
}

export const transactions = { meta: { type: 'problem' }, create } as const;
