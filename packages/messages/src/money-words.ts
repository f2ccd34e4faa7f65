import type { MoneyWords } from './en/money.ts';
import { moneyEn } from './en/money.ts';
import { moneyHi } from './hi/money.ts';
import { inLanguages } from './language.ts';

export const moneyWords = /* @__PURE__ */ inLanguages<MoneyWords>(moneyEn, moneyHi);
