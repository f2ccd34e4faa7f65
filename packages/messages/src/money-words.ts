import type { MoneyWords } from './en/money.ts';
import { moneyEn } from './en/money.ts';
import { inLanguages } from './in-languages.ts';

export const moneyWords = /* @__PURE__ */ inLanguages<MoneyWords>(moneyEn, ({ money }) => money);
