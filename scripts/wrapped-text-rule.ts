/**
 * Chrome's page translation takes each text node out of the page and puts a <font> in its place. React keeps the node it
 * made: it writes a new text into one that nobody sees, and throws when it takes it away or puts something before it. An
 * element whose only child is text is written as a whole and survives. So text that stands beside anything else stands in an
 * element of its own. https://github.com/facebook/react/issues/11538
 */
const MESSAGE =
  'Text beside other children breaks when the page is translated: put it into an element of its own, <span>{…}</span>, or make it the only child.';

/** The parts of ESTree and of ESLint's interface that are read here. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}
interface Scope {
  readonly variables: readonly { readonly name: string; readonly defs: readonly { readonly type: string; readonly node: Node }[] }[];
  readonly upper: Scope | null;
}
interface Context {
  readonly sourceCode: { getScope(node: Node): Scope };
  report(problem: { node: Node; message: string }): void;
}

/** Props and values that by our habit are elements, never words. */
const ELEMENTS_BY_NAME = /^(?:icon|trigger|picture|actions|footer|thumbnail)$/;
/** Places that take no element inside, and are written as a whole. */
const TEXT_ONLY = new Set(['option', 'title', 'textarea', 'style', 'script']);

const child = (node: Node, name: string) => node[name] as Node;
const children = (node: Node, name: string) => node[name] as readonly Node[];

function create(context: Context) {
  const check = (parent: Node, isAlone: (count: number) => boolean, holdsStill: boolean) => {
    const present = children(parent, 'children').filter(isRendered);
    if (isAlone(present.length)) return;
    let isSettled = holdsStill;
    for (const node of present) {
      const kind = kindOf(node, context);
      // Words that never change are safe where nothing can come to stand before them.
      if (kind === 'words' || (kind === 'fixed words' && !isSettled)) context.report({ node, message: MESSAGE });
      // Whatever comes, comes before the element that is always there.
      if (kind !== 'fixed words') isSettled = holdsStill && isHostElement(node);
    }
  };
  return {
    JSXElement(element: Node) {
      const name = nameOf(element);
      if (TEXT_ONLY.has(name)) return;
      if (name === 'Fragment' || name === 'React.Fragment') check(element, (count) => count === 0, false);
      else check(element, (count) => count <= 1 && !hasListOfWords(element, context), isHostElement(element));
    },
    // A fragment has no element: its text stands among the siblings of whoever renders it.
    JSXFragment: (fragment: Node) => check(fragment, (count) => count === 0, false),
  };
}

/** JSX drops white space that holds a line break, and comments. */
function isRendered(node: Node): boolean {
  if (node.type === 'JSXText') return !/^\s*\n\s*$/.test(node['value'] as string);
  return !(node.type === 'JSXExpressionContainer' && child(node, 'expression').type === 'JSXEmptyExpression');
}

function nameOf(element: Node): string {
  const name = child(child(element, 'openingElement'), 'name');
  if (name.type === 'JSXMemberExpression') return `${child(name, 'object')['name'] as string}.${child(name, 'property')['name'] as string}`;
  return name['name'] as string;
}

const isHostElement = (node: Node): boolean => node.type === 'JSXElement' && /^[a-z]/.test(nameOf(node));

/** An only child is written as a whole, unless it is a list: each of its words is a text node. */
function hasListOfWords(element: Node, context: Context): boolean {
  const [only] = children(element, 'children').filter(isRendered);
  if (only?.type !== 'JSXExpressionContainer') return false;
  const expression = child(only, 'expression');
  return expression.type === 'CallExpression' && isListing(expression) && mayBeWords(expression, context);
}

type Kind = 'element' | 'fixed words' | 'words';

function kindOf(node: Node, context: Context): Kind {
  if (node.type === 'JSXText') return 'fixed words';
  if (node.type !== 'JSXExpressionContainer') return 'element';
  const expression = child(node, 'expression');
  if (expression.type === 'Literal' && typeof expression['value'] === 'string') return 'fixed words';
  return mayBeWords(expression, context) ? 'words' : 'element';
}

function mayBeWords(node: Node, context: Context): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return false;
    case 'Literal':
      return node['value'] !== null && typeof node['value'] !== 'boolean';
    case 'ConditionalExpression':
      return mayBeWords(child(node, 'consequent'), context) || mayBeWords(child(node, 'alternate'), context);
    case 'LogicalExpression':
      return (node['operator'] !== '&&' && mayBeWords(child(node, 'left'), context)) || mayBeWords(child(node, 'right'), context);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return mayBeWords(child(node, 'expression'), context);
    case 'MemberExpression':
      return !ELEMENTS_BY_NAME.test(child(node, 'property')['name'] as string);
    case 'Identifier':
      return isIdentifierOfWords(node, context);
    case 'CallExpression':
      return !isListing(node) || returnsOf(children(node, 'arguments')[0]).some((returned) => mayBeWords(returned, context));
    default:
      return true;
  }
}

function isIdentifierOfWords(node: Node, context: Context): boolean {
  const name = node['name'] as string;
  if (name === 'undefined' || ELEMENTS_BY_NAME.test(name)) return false;
  for (let scope: Scope | null = context.sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const definition = scope.variables.find((variable) => variable.name === name)?.defs[0];
    if (definition === undefined) continue;
    const isConstant = definition.type === 'Variable' && child(definition.node, 'id').type === 'Identifier';
    const value = definition.node['init'] as Node | null | undefined;
    return !isConstant || value === null || value === undefined || mayBeWords(value, context);
  }
  return true;
}

/** `things.map((thing) => …)` renders what its function returns. */
function isListing(call: Node): boolean {
  const callee = child(call, 'callee');
  return callee.type === 'MemberExpression' && /^(?:map|flatMap)$/.test(child(callee, 'property')['name'] as string);
}

function returnsOf(callback: Node | undefined): readonly Node[] {
  // A function that is only named here may return anything.
  if (callback?.type !== 'ArrowFunctionExpression' && callback?.type !== 'FunctionExpression') return [{ type: 'Unknown' }];
  const body = child(callback, 'body');
  return body.type === 'BlockStatement' ? returnsIn(body) : [body];
}

function returnsIn(node: Node): Node[] {
  if (node.type === 'ReturnStatement') return [(node['argument'] as Node | null) ?? { type: 'Literal', value: null }];
  if (/Function|JSX/.test(node.type)) return [];
  const parts = Object.entries(node).flatMap(([name, part]) => (name === 'parent' ? [] : part));
  return parts.filter((part): part is Node => typeof part === 'object' && part !== null && 'type' in part).flatMap(returnsIn);
}

export const wrappedText = { meta: { type: 'problem' }, create } as const;

/** @public The linter reads it. */
// oxlint-disable-next-line import/no-default-export -- the linter loads a plugin by its default export
export default { meta: { name: 'sweetspot' }, rules: { 'wrapped-text': wrappedText } };
