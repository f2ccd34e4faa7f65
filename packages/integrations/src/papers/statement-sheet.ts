import { marketOf } from '@sweetspot/domain/market/market';
import type { StatementRow, StoreStatement } from '@sweetspot/domain/payouts/store-statement';
import { PAPER_WORDS, type PaperLanguage } from './paper-words.ts';
import { amountsIn, figure, text, type Sheet } from './sheet.ts';

/** A month with more is told by day and kind: setting a paper of a hundred pages would hold up everybody else. */
const MOST_ROWS = 400;

/** A store's month: what it was owed, each booking that changed it, and what each kind of them came to. */
export function statementSheet(statement: StoreStatement, language: PaperLanguage): Sheet {
  const { statement: words, inRupees, electronic, gstin } = PAPER_WORDS[language];
  const { store, rows } = statement;
  const { name, made } = datesOf(statement, language);
  const { columns } = words;
  const notes = [...(rows.length === 0 ? [words.empty] : []), ...(rows.length > MOST_ROWS ? [words.byDay] : [])];
  return {
    language,
    title: words.title,
    name,
    madeAt: new Date(statement.madeAt),
    declaration: null,
    facts: [
      [words.month, name],
      [words.made, made],
    ],
    parties: [
      {
        label: words.store,
        name: store.legalName,
        lines: [
          ...(store.name === store.legalName ? [] : [store.name]),
          store.address,
          ...(store.gstin === null ? [] : [gstin(store.gstin)]),
        ],
      },
    ],
    columns: [
      text(columns.date, 15),
      text(columns.what, 37),
      text(columns.order, 14),
      figure(columns.change, 16),
      figure(columns.balance, 18),
    ],
    rows: rowsOf(statement, language),
    sums: sumsOf(statement, language),
    notes: [...notes, words.meaning, words.notTax, inRupees, electronic],
  };
}

function datesOf({ month, madeAt, timeZone }: StoreStatement, language: PaperLanguage) {
  const locale = marketOf('in').locales[language];
  return {
    name: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15`)),
    made: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(madeAt)),
  };
}

function rowsOf({ rows, currency, timeZone }: StoreStatement, language: PaperLanguage): Sheet['rows'] {
  const { postings } = PAPER_WORDS[language].statement;
  const write = amountsIn(currency, language);
  const dates = new Intl.DateTimeFormat(marketOf('in').locales[language], { dateStyle: 'medium', timeZone });
  const told = rows.map((row) => ({ ...row, day: dates.format(new Date(row.at)) }));
  return (rows.length > MOST_ROWS ? byDayAndKind(told) : told).map(({ day, kind, reason, orderNumber, changeMinor, balanceMinor }) => [
    day,
    [postings[kind] ?? kind, reason].filter((part) => part !== null).join(': '),
    orderNumber ?? '',
    write(changeMinor),
    write(balanceMinor),
  ]);
}

type ToldRow = Omit<StatementRow, 'id' | 'at'> & { readonly day: string };

function byDayAndKind(rows: readonly ToldRow[]): ToldRow[] {
  const [first] = rows;
  let balanceMinor = first === undefined ? 0 : first.balanceMinor - first.changeMinor;
  return [...Map.groupBy(rows, ({ day }) => day)].flatMap(([day, ofDay]) =>
    [...Map.groupBy(ofDay, ({ kind }) => kind)].map(([kind, each]) => {
      const changeMinor = sumOf(each);
      balanceMinor += changeMinor;
      return { day, kind, changeMinor, balanceMinor, orderNumber: null, reason: null };
    }),
  );
}

const sumOf = (rows: readonly Pick<StatementRow, 'changeMinor'>[]): number => rows.reduce((sum, { changeMinor }) => sum + changeMinor, 0);

function sumsOf({ rows, currency, openingMinor, closingMinor }: StoreStatement, language: PaperLanguage): Sheet['sums'] {
  const { statement: words } = PAPER_WORDS[language];
  const write = amountsIn(currency, language);
  const byKind = [...Map.groupBy(rows, ({ kind }) => kind)];
  return [
    { label: words.opening, value: write(openingMinor), isTotal: false },
    ...byKind.map(([kind, each]) => ({ label: words.postings[kind] ?? kind, value: write(sumOf(each)), isTotal: false })),
    { label: words.closing, value: write(closingMinor, 'currency'), isTotal: true },
  ];
}
