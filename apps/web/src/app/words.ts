import { shopWords, type ShopGroup, type ShopWords } from '@sweetspot/messages/shop';
import { createWords, type WordsIn } from '@sweetspot/ui';
import { untilLoaded } from './reachable.ts';

export const { languageOf, loadWords, useWords, wordsOf } = createWords<ShopWords>(shopWords, untilLoaded);

/** A group's words, for a function that is handed them by the screen that says them. */
export type Words<G extends ShopGroup> = WordsIn<ShopWords, G>;
