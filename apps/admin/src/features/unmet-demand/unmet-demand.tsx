import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { DEMAND_PARTS, LEAST_ALIKE, type DemandPart } from '@sweetspot/domain/cakes/demand';
import { formatMoney } from '@sweetspot/domain/money/money';
import { dietWords, intlLocaleOf, occasionWords } from '@sweetspot/messages';
import { Button, saveFile, useToast } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { closedRange, daysInAddress } from '../../app/day-range.ts';
import { DaysFilter, daysWords } from '../../app/days-filter.tsx';
import { useFailureWords } from '../../app/failure.tsx';
import { ChoiceFilter, Filters } from '../../app/filters.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { dayLabel, today } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';

export type Demand = RouterOutputs['admin']['unmetDemand']['items'][number];

const column = columnHelper<Demand>();
const COUNTED_BY = [...DEMAND_PARTS, 'together'] as const;
const OTHERWISE = { preset: 'quarter' } as const;

/** What a row wanted, part by part, each in words. */
const saidIn = (words: Words<'unmet-demand'>): Readonly<Record<DemandPart, (row: Demand) => string>> => ({
  place: ({ place }) => (place === null ? words.any.place : (place.name ?? `${place.latitude ?? ''}, ${place.longitude ?? ''}`)),
  day: ({ day }) => (day === null ? words.any.day : dayLabel(day, words.locale)),
  diet: ({ diet, freeFrom }) => {
    const { allergens } = dietWords(words.locale);
    const without = freeFrom.length === 0 ? [] : [words.without(freeFrom.map((each) => allergens[each]))];
    return [...(diet === null ? [] : [words.diets[diet]]), ...without].join(', ') || words.any.diet;
  },
  budget: ({ budget }) => (budget === null ? words.any.budget : words.upTo(formatMoney(budget, intlLocaleOf(words.locale)))),
  cake: ({ category, occasion, flavour }) =>
    [
      ...(category === null ? [] : [words.categories[category]]),
      ...(flavour === null ? [] : [words.flavours[flavour]]),
      ...(occasion === null ? [] : [occasionWords(words.locale)[occasion]]),
    ].join(', ') || words.any.cake,
});

const columnsIn = (words: Words<'unmet-demand'>, parts: readonly DemandPart[]) => {
  const said = saidIn(words);
  return column.columns([
    ...parts.map((part) =>
      column.accessor(said[part], {
        id: part,
        header: words.columns[part],
        cell: ({ getValue }) => <span className="whitespace-normal">{getValue()}</span>,
      }),
    ),
    column.accessor('searches', { header: words.columns.searches, meta: { isNumeric: true } }),
    column.accessor('withWords', { header: words.columns.withWords, meta: { isNumeric: true } }),
    column.accessor(({ lastOn }) => dayLabel(lastOn, words.locale), { id: 'lastOn', header: words.columns.lastOn }),
  ]);
};

export function UnmetDemand() {
  const words = useWords('unmet-demand');
  const period = useWords('days');
  const { params } = useAddress();
  const by = oneOf(params.get('by'), COUNTED_BY) ?? 'place';
  const parts = useMemo(() => (by === 'together' ? [...DEMAND_PARTS] : [by]), [by]);
  const columns = useMemo(() => columnsIn(words, parts), [words, parts]);
  const chosen = daysInAddress(params, today());
  const asked = { ...closedRange(chosen, today(), OTHERWISE.preset), by: parts };
  const demand = api.admin.unmetDemand.useInfiniteQuery(asked, {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const sentence = words.sentence(by, daysWords(chosen, period) ?? period.words[OTHERWISE.preset]);
  const [first] = demand.data?.pages ?? [];
  const told = first === undefined || first.searches === 0 ? null : first;
  const empty = { title: told === null ? words.empty : words.onlyApart, hint: words.emptyHint };
  return (
    <>
      <Filters sentence={sentence} names={['by', 'days', 'from', 'to']}>
        <ChoiceFilter
          label={words.byFilter}
          name="by"
          value={by === 'place' ? null : by}
          any={words.by.place}
          choices={COUNTED_BY.filter((value) => value !== 'place').map((value) => ({ value, label: words.by[value] }))}
        />
        <DaysFilter chosen={chosen} otherwise={OTHERWISE} />
        {told === null || first?.items.length === 0 ? null : <SaveTable asked={asked} />}
      </Filters>
      {told === null ? null : (
        <p className="mb-4 max-w-prose text-sm text-ink-muted">
          <span>{words.counted(told.searches)}</span>
          {told.apart === 0 ? null : <span>{` ${words.apart(told.apart, LEAST_ALIKE)}`}</span>}
        </p>
      )}
      <QueryList query={demand} label={sentence} columns={columns} rowId={({ key }) => key} empty={empty} nothingYet={empty} />
    </>
  );
}

function SaveTable({ asked }: { asked: RouterInputs['admin']['unmetDemandFile'] }) {
  const words = useWords('unmet-demand');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      saveFile(await utils.admin.unmetDemandFile.fetch(asked));
    } catch (error) {
      toast({ message: failureWords(error), tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="quiet" isLoading={isBusy} onClick={() => void download()}>
      <Download aria-hidden />
      <span>{words.save}</span>
    </Button>
  );
}
