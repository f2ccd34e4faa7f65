type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** The domain's values are deeply readonly, what zod infers is not; on their way to the wire nobody changes either. */
export function asWire<T>(value: Frozen<T>): T {
  return value as T;
}
