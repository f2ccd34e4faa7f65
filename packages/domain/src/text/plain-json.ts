/** Deeper than anything that is sent; it also ends what goes round in a circle. */
const DEEPEST = 50;

/** Whether JSON says all of the value, so that it can be sent as it is: no instants, sets, big or missing numbers, nothing undefined. */
export function isPlainJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      return value === null || (depth < DEEPEST && (Array.isArray(value) ? isPlainArray(value, depth) : isPlainObject(value, depth)));
    default:
      return false;
  }
}

function isPlainArray(items: readonly unknown[], depth: number): boolean {
  for (const item of items) if (!isPlainJson(item, depth + 1)) return false;
  return true;
}

function isPlainObject(object: object, depth: number): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return false;
  // `toJSON` would say something else, and `__proto__` is refused by whoever reads it.
  for (const key in object) {
    if (key === 'toJSON' || key === '__proto__' || !isPlainJson((object as Record<string, unknown>)[key], depth + 1)) return false;
  }
  return true;
}
