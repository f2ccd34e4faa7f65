import type { FlavourFamily } from '@sweetspot/domain/cakes/flavour-families';
import { Button, cx, Field, LinkButton, PageTitle, Select } from '@sweetspot/ui';
import { SlidersHorizontal, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Form, Link, useNavigate } from 'react-router';
import { untilLoaded } from '../../app/reachable.ts';
import type { CakeCardView } from '../../app/views.ts';
import { useWords, type Words } from '../../app/words.ts';
import { CakeGrid } from '../../components/cake-card.tsx';
import { chipOf, slotSayer, summaryOf } from './asked-words.ts';
import { narrowingsOf, NO_FILTERS, searchFrom, SORTS, type BrowseFilters } from './browse-filters.ts';
import { forgetIfPlace } from './forget-if-place.ts';
import { SearchNotes, type SearchNotesOf } from './search-notes.tsx';

/** It comes painted; what answers in it is the last thing that a first visit waits for. */
const FilterForm = lazy(untilLoaded(async () => ({ default: (await import('./filter-form.tsx')).FilterForm })));

const NothingFound = lazy(untilLoaded(async () => ({ default: (await import('./nothing-found.tsx')).NothingFound })));

interface BrowsePageProps {
  readonly filters: BrowseFilters;
  readonly cakes: readonly CakeCardView[];
  readonly flavours: readonly FlavourFamily[];
  readonly search: SearchNotesOf;
  readonly today: string;
  /** What was typed as a place and is none. */
  readonly unknownPlace: string | null;
  /** The address asks for a day that is over. */
  readonly isDayOver: boolean;
  /** A part of the address is no filter. */
  readonly isCut: boolean;
  /** Only the nearest stores were asked for room on the day. */
  readonly isPartial: boolean;
  readonly nextCursor: string | null;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

export function BrowsePage(props: BrowsePageProps) {
  const words = useWords('browse');
  const { filters, cakes, flavours, today } = props;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const forms = useFormsOf(searchFrom(filters));
  const ask = (wanted: BrowseFilters) => {
    forms.willAsk(searchFrom(wanted));
    void navigate(`/cakes${searchFrom(wanted)}`, { preventScrollReset: true });
  };
  const narrowings = narrowingsOf(filters);
  return (
    <div className="grid gap-6">
      <PageTitle>{summaryOf(filters, words)}</PageTitle>
      {notesOf(props, words).map((note) => (
        <p key={note} className="rounded-control bg-honey-soft px-4 py-3 text-honey-text">
          {note}
        </p>
      ))}
      <SearchNotes search={props.search} />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <div>
          <Button
            variant="quiet"
            isBlock
            aria-expanded={isOpen}
            aria-controls="filters"
            onClick={() => setOpen(!isOpen)}
            className="noscript:hidden lg:hidden"
          >
            <SlidersHorizontal aria-hidden />
            <span>{isOpen ? words.hideFilters : words.filtersWith(narrowings.length)}</span>
          </Button>
          <div id="filters" className={cx('mt-4 lg:mt-0 lg:block', isOpen ? 'block' : 'hidden noscript:block')}>
            <Suspense>
              <FilterForm key={forms.key} {...{ filters, flavours, today }} onAsk={ask} onDone={() => setOpen(false)} />
            </Suspense>
          </div>
        </div>
        <section aria-labelledby="found" className="grid min-w-0 gap-6">
          <h2 id="found" className="sr-only">
            {words.results}
          </h2>
          <div className="flex flex-wrap items-end justify-between gap-4">
            <Chips filters={filters} />
            <SortForm key={forms.key} filters={filters} onAsk={ask} />
          </div>
          {cakes.length === 0 ? (
            <Suspense>
              <NothingFound filters={filters} />
            </Suspense>
          ) : (
            <CakeGrid cakes={cakes} place={filters.place} firstInSight={4} sayWhen={slotSayer(words)} />
          )}
          <More {...props} />
        </section>
      </div>
    </div>
  );
}

/** What of the address could not be asked as it stands. */
function notesOf({ unknownPlace, isDayOver, isCut, isPartial }: BrowsePageProps, words: Words<'browse'>): readonly string[] {
  return [
    ...(unknownPlace === null ? [] : [words.unknownPlace(unknownPlace)]),
    ...(isDayOver ? [words.dayIsOver] : []),
    ...(isCut ? [words.leftOutOfLink] : []),
    ...(isPartial ? [words.askedNearest] : []),
  ];
}

/**
 * The forms begin anew with every question that is not their own, so that Back shows in them what it shows in the list.
 * At their own they stay, and with them the keyboard's place and what is half typed.
 */
function useFormsOf(search: string) {
  const [forms, setForms] = useState<{ search: string; key: number; asked: string | null }>({ search, key: 0, asked: null });
  if (forms.search !== search) setForms({ search, key: forms.asked === search ? forms.key : forms.key + 1, asked: null });
  return { key: forms.key, willAsk: (asked: string) => setForms((before) => ({ ...before, asked })) };
}

/** What narrows the list, each taken off by a tap. */
function Chips({ filters }: { filters: BrowseFilters }) {
  const words = useWords('browse');
  const narrowings = narrowingsOf(filters);
  if (narrowings.length === 0) return <span />;
  return (
    <ul aria-label={words.asked} className="flex flex-wrap gap-2">
      {narrowings.map((narrowing) => (
        <li key={narrowing.name}>
          <Link
            to={`/cakes${searchFrom(narrowing.without)}`}
            onClick={() => forgetIfPlace(narrowing)}
            aria-label={words.remove(chipOf(narrowing, filters, words))}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm font-medium text-accent-text hover:underline"
          >
            <span>{chipOf(narrowing, filters, words)}</span>
            <X aria-hidden className="size-4" />
          </Link>
        </li>
      ))}
      {narrowings.length < 2 ? null : (
        <li>
          <Link
            to={`/cakes${searchFrom({ ...NO_FILTERS, place: filters.place })}`}
            className="inline-flex min-h-9 items-center px-2 text-sm font-medium underline underline-offset-4"
          >
            {words.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}

function SortForm({ filters, onAsk }: { filters: BrowseFilters; onAsk: (filters: BrowseFilters) => void }) {
  const words = useWords('browse');
  const kept = [...new URLSearchParams(searchFrom({ ...filters, sort: 'relevance' }))];
  const sorts = SORTS.filter((sort) => sort !== 'distance' || filters.place !== null);
  return (
    <Form action="/cakes" className="ml-auto flex items-end gap-2 max-sm:w-full">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label={words.sort} className="max-sm:grow sm:w-52">
        <Select
          name="sort"
          defaultValue={filters.sort}
          onChange={(event) => onAsk({ ...filters, sort: sorts.find((sort) => sort === event.target.value) ?? 'relevance' })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </Select>
      </Field>
      <noscript>
        <Button type="submit" variant="quiet">
          {words.apply}
        </Button>
      </noscript>
    </Form>
  );
}

/** A link to the next page that grows the list instead, where scripts run. */
function More({ filters, cakes, nextCursor, isLoadingMore, onMore }: BrowsePageProps) {
  const words = useWords('browse');
  if (nextCursor === null) return cakes.length > 8 ? <p className="text-center text-ink-muted">{words.end}</p> : null;
  const search = searchFrom(filters);
  return (
    <LinkButton asChild variant="quiet" className="justify-self-center" aria-busy={isLoadingMore}>
      <Link
        to={`/cakes${search}${search === '' ? '?' : '&'}cursor=${encodeURIComponent(nextCursor)}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          if (!isLoadingMore) onMore();
        }}
      >
        {words.showMore}
      </Link>
    </LinkButton>
  );
}
