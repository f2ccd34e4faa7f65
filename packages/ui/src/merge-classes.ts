/**
 * What each utility sets, by the shape of its name; the first that fits decides. Only what this product's classes use:
 * the test holds it to tailwind-merge for every two classes in the sources, which a page would need 9 KB for.
 */
const SETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['display', /^(?:block|inline|inline-block|flex|inline-flex|grid|inline-grid|contents|hidden|table(?:-.+)?|flow-root)$/],
  ['position', /^(?:static|fixed|absolute|relative|sticky)$/],
  ['visibility', /^(?:visible|invisible|collapse)$/],
  ['sr', /^(?:not-)?sr-only$/],
  ['isolation', /^isolat/],
  ['font-size', /^text-(?:xs|sm|base|lg|xl|\dxl|\[[\d.]+[a-z%]+\])$/],
  ['text-align', /^text-(?:left|center|right|justify|start|end)$/],
  ['text-wrap', /^text-(?:wrap|nowrap|balance|pretty)$/],
  ['text-overflow', /^(?:truncate|text-ellipsis|text-clip)$/],
  ['text-color', /^text-./],
  ['font-weight', /^font-(?:thin|light|normal|medium|semibold|bold|black)$/],
  ['font-family', /^font-./],
  ['text-transform', /^(?:uppercase|lowercase|capitalize|normal-case)$/],
  ['font-style', /^(?:not-)?italic$/],
  ['decoration', /^(?:underline|overline|line-through|no-underline)$/],
  ['underline-offset', /^underline-offset-/],
  ['decoration-style', /^decoration-(?:solid|double|dotted|dashed|wavy)$/],
  ['decoration-color', /^decoration-/],
  ['leading', /^leading-/],
  ['tracking', /^tracking-/],
  ['white-space', /^whitespace-/],
  ['break', /^break-(?:normal|words|all|keep)$/],
  ['break-inside', /^break-inside-/],
  ['list', /^list-/],
  ['bg-position', /^bg-(?:center|top|bottom|left|right)$/],
  ['bg-image', /^bg-(?:none|linear-.+|gradient-.+|\[(?:radial|linear|url|image).+)$/],
  ['bg-color', /^bg-./],
  ['border-style', /^border-(?:solid|dashed|dotted|double|none)$/],
  ['border-collapse', /^border-(?:collapse|separate)$/],
  ['border-w', /^border(?:-(?:\d+|\[[\d.]+px\]))?$/],
  ['border-w-x', /^border-x(?:-\d+)?$/],
  ['border-w-y', /^border-y(?:-\d+)?$/],
  ['border-w-t', /^border-t(?:-\d+)?$/],
  ['border-w-r', /^border-r(?:-\d+)?$/],
  ['border-w-b', /^border-b(?:-\d+)?$/],
  ['border-w-l', /^border-l(?:-\d+)?$/],
  ['border-color-t', /^border-t-./],
  ['border-color-r', /^border-r-./],
  ['border-color-b', /^border-b-./],
  ['border-color-l', /^border-l-./],
  ['border-color', /^border-./],
  ['divide-x', /^divide-x/],
  ['divide-y', /^divide-y/],
  ['divide-color', /^divide-./],
  ['rounded-t', /^rounded-t(?:-|$)/],
  ['rounded-r', /^rounded-r(?:-|$)/],
  ['rounded-b', /^rounded-b(?:-|$)/],
  ['rounded-l', /^rounded-l(?:-|$)/],
  ['rounded', /^rounded(?:-|$)/],
  ['shadow', /^shadow(?:$|-(?:soft|none|\[))/],
  ['shadow-color', /^shadow-/],
  ['ring-w', /^ring(?:-\d+)?$/],
  ['ring-offset-w', /^ring-offset-\d+$/],
  ['ring-offset-color', /^ring-offset-./],
  ['ring-color', /^ring-./],
  ['outline-offset', /^-?outline-offset-/],
  ['outline-style', /^outline-(?:none|hidden|dashed|dotted)$/],
  ['outline-w', /^outline(?:-\d+)?$/],
  ['outline-color', /^outline-./],
  ['p', /^p-/],
  ['px', /^px-/],
  ['py', /^py-/],
  ['pt', /^pt-/],
  ['pr', /^pr-/],
  ['pb', /^pb-/],
  ['pl', /^pl-/],
  ['m', /^-?m-/],
  ['mx', /^-?mx-/],
  ['my', /^-?my-/],
  ['mt', /^-?mt-/],
  ['mr', /^-?mr-/],
  ['mb', /^-?mb-/],
  ['ml', /^-?ml-/],
  ['size', /^size-/],
  ['w', /^w-/],
  ['h', /^h-/],
  ['min-w', /^min-w-/],
  ['max-w', /^max-w-/],
  ['min-h', /^min-h-/],
  ['max-h', /^max-h-/],
  ['aspect', /^aspect-/],
  ['inset', /^-?inset-(?![xy])/],
  ['inset-x', /^-?inset-x-/],
  ['inset-y', /^-?inset-y-/],
  ['top', /^-?top-/],
  ['right', /^-?right-/],
  ['bottom', /^-?bottom-/],
  ['left', /^-?left-/],
  ['z', /^-?z-/],
  ['order', /^-?order-(?:\d|first|last|none|\[)/],
  ['flex-direction', /^flex-(?:row|col)/],
  ['flex-wrap', /^flex-(?:wrap|nowrap)/],
  ['flex', /^flex-./],
  ['grow', /^grow(?:-|$)/],
  ['shrink', /^shrink(?:-|$)/],
  ['basis', /^basis-/],
  ['grid-cols', /^grid-cols-/],
  ['grid-rows', /^grid-rows-/],
  ['grid-flow', /^grid-flow-/],
  ['auto-cols', /^auto-cols-/],
  ['auto-rows', /^auto-rows-/],
  ['col-start', /^-?col-start-/],
  ['col-end', /^-?col-end-/],
  ['col', /^col-/],
  ['row-start', /^-?row-start-/],
  ['row-end', /^-?row-end-/],
  ['row', /^row-/],
  ['gap-x', /^gap-x-/],
  ['gap-y', /^gap-y-/],
  ['gap', /^gap-/],
  ['space-x', /^-?space-x-/],
  ['space-y', /^-?space-y-/],
  ['justify-items', /^justify-items-/],
  ['justify-self', /^justify-self-/],
  ['justify', /^justify-/],
  ['items', /^items-/],
  ['self', /^self-/],
  ['place-content', /^place-content-/],
  ['place-items', /^place-items-/],
  ['place-self', /^place-self-/],
  ['content-text', /^content-(?:none$|\[)/],
  ['content', /^content-(?:normal|center|start|end|between|around|evenly|baseline|stretch)$/],
  ['overflow-x', /^overflow-x-/],
  ['overflow-y', /^overflow-y-/],
  ['overflow', /^overflow-/],
  ['overscroll', /^overscroll-/],
  ['object-fit', /^object-(?:contain|cover|fill|none|scale-down)$/],
  ['object-position', /^object-/],
  ['opacity', /^opacity-/],
  ['scale', /^-?scale-(?![xyz])/],
  ['rotate', /^-?rotate-/],
  ['translate-x', /^-?translate-x-/],
  ['translate-y', /^-?translate-y-/],
  ['transition', /^transition(?:-|$)/],
  ['duration', /^duration-/],
  ['ease', /^ease-/],
  ['animate', /^animate-/],
  ['origin', /^origin-/],
  ['cursor', /^cursor-/],
  ['select', /^select-/],
  ['pointer-events', /^pointer-events-/],
  ['touch', /^touch-/],
  ['resize', /^resize(?:-|$)/],
  ['appearance', /^appearance-/],
  ['accent', /^accent-/],
  ['stroke-w', /^stroke-(?:\d|\[[\d.])/],
  ['stroke', /^stroke-/],
  ['fill', /^fill-/],
  ['scroll-mt', /^-?scroll-mt-/],
  ['align', /^align-/],
  ['float', /^float-/],
  ['box', /^box-(?:border|content)$/],
  ['table-layout', /^table-(?:auto|fixed)$/],
  ['columns', /^columns-/],
  ['line-clamp', /^line-clamp-/],
];

const sides = (name: string): string[] => [`${name}x`, `${name}y`, `${name}t`, `${name}r`, `${name}b`, `${name}l`];

/** What setting one thing sets besides. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  p: sides('p'),
  px: ['pr', 'pl'],
  py: ['pt', 'pb'],
  m: sides('m'),
  mx: ['mr', 'ml'],
  my: ['mt', 'mb'],
  size: ['w', 'h'],
  gap: ['gap-x', 'gap-y'],
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  'inset-x': ['right', 'left'],
  'inset-y': ['top', 'bottom'],
  rounded: ['rounded-t', 'rounded-r', 'rounded-b', 'rounded-l'],
  'border-w': sides('border-w-'),
  'border-w-x': ['border-w-r', 'border-w-l'],
  'border-w-y': ['border-w-t', 'border-w-b'],
  'border-color': ['t', 'r', 'b', 'l'].map((side) => `border-color-${side}`),
  overflow: ['overflow-x', 'overflow-y'],
  flex: ['basis', 'grow', 'shrink'],
  'font-size': ['leading'],
  'line-clamp': ['display', 'overflow'],
};

const known = new Map<string, string | null>();

/** The thing a class sets, with its variants (`sm:hover:`), since a class for wide screens leaves the one for all alone. */
function whatIsSet(name: string): string | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const cut = lastColon(name) + 1;
  const utility = name.slice(cut);
  const what = SETS.find(([, pattern]) => pattern.test(utility))?.[0];
  const set = what === undefined ? null : `${name.slice(0, cut)}${what}`;
  known.set(name, set);
  return set;
}

/** Of the colons outside brackets, the last. */
function lastColon(name: string): number {
  let depth = 0;
  for (let at = name.length - 1; at >= 0; at--) {
    if (name[at] === ']' || name[at] === ')') depth += 1;
    else if (name[at] === '[' || name[at] === '(') depth -= 1;
    else if (name[at] === ':' && depth === 0) return at;
  }
  return -1;
}

/** Of two classes that set the same thing the later wins; everything else stays, in its order. */
export function mergeClasses(classes: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of classes.split(/\s+/).toReversed()) {
    if (name === '') continue;
    const set = whatIsSet(name);
    if (set !== null) {
      if (taken.has(set)) continue;
      const variants = set.slice(0, lastColon(set) + 1);
      taken.add(set);
      for (const other of ALSO[set.slice(variants.length)] ?? []) taken.add(variants + other);
    }
    kept.push(name);
  }
  return kept.toReversed().join(' ');
}
