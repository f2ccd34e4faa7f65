/** Groups of one language's words by their names, each loaded when a page needs it. */
type Groups = Readonly<Record<string, () => Promise<{ readonly words: object }>>>;

/** What English says, with any text in place of its own: what another language has to say to be whole. */
export type Said<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Said<Answer>
    : { readonly [K in keyof T]: Said<T[K]> };

/** The words of each group, in whichever language. */
export type WordsOf<English extends Groups> = { readonly [G in keyof English]: Said<Awaited<ReturnType<English[G]>>['words']> };

/** A language beside English. It has every group, whole, but for those that are named as lacking: they are read in English. */
export type Translated<English extends Groups, Lacking extends keyof English = never> = {
  readonly [G in Exclude<keyof English, Lacking>]: () => Promise<{ readonly words: WordsOf<English>[G] }>;
};
