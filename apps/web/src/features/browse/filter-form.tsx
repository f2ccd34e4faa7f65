import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import type { FlavourFamily } from '@sweetspot/domain/cakes/flavour-families';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { ALLERGENS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import { capitalised, dietWords, occasionWords } from '@sweetspot/messages';
import { Button, Checkbox, Field, FieldGroup, Select, TextInput } from '@sweetspot/ui';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { api } from '../../app/api.ts';
import { isChanged, isField } from '../../app/early-input.ts';
import { nextTask } from '../../app/next-task.ts';
import { placeText } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { hourWords, rupees } from './asked-words.ts';
import { countsInputOf, DIETS, DISTANCES_KM, filtersFrom, RATINGS, READY_HOURS, searchFrom, type BrowseFilters } from './browse-filters.ts';
import { useChoices, type Choices } from './use-choices.ts';

interface FilterFormProps {
  readonly filters: BrowseFilters;
  readonly flavours: readonly FlavourFamily[];
  readonly today: string;
  readonly onAsk: (filters: BrowseFilters) => void;
  /** Pressing the button, as against changing one thing. */
  readonly onDone: () => void;
}

interface WithChoices {
  readonly choices: Choices;
}

/** Those that people ask for most stand open; the others fold away. */
const USUAL: readonly Allergen[] = ['gluten', 'eggs', 'milk', 'nuts', 'peanuts', 'soybeans'];

/** All filters, as a plain form: with scripts off its button does the asking, with them every change does. */
export function FilterForm({ filters, flavours, today, onAsk, onDone }: FilterFormProps) {
  const words = useWords('browse');
  const choices = useChoices(api.cakes.counts.useQuery(countsInputOf(filters), { placeholderData: (before) => before }).data);
  const form = useRef<HTMLFormElement>(null);
  const isAsked = useRef(false);
  const ask = () => {
    isAsked.current = true;
    if (form.current) onAsk({ ...filtersOf(form.current), words: filters.words, sort: filters.sort });
  };
  // It comes painted, and may be filled in before anything answers in it. What is still being typed is heard when it is left.
  const askEarly = useEffectEvent(() => {
    const early = [...(form.current?.elements ?? [])].filter((field) => isField(field) && isChanged(field));
    if (!isAsked.current && early.some((field) => field !== document.activeElement)) ask();
  });
  useEffect(() => void nextTask().then(askEarly), []);
  return (
    <Form
      ref={form}
      action="/cakes"
      aria-label={words.filters}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
        onDone();
      }}
      // A text box says that it changed when it is left or Enter is pressed; the rest at once.
      onChange={(event) => isAtOnce(event.target) && ask()}
      onBlur={(event) => !isAtOnce(event.target) && isField(event.target) && isChanged(event.target) && ask()}
      className="grid gap-5"
    >
      <input type="hidden" name="words" value={filters.words} />
      <input type="hidden" name="place" value={filters.place ? placeText(filters.place) : ''} />
      <TimeAndPlace {...{ filters, today, choices }} />
      <Kind {...{ filters, flavours, choices }} />
      <PriceAndRating {...{ filters, choices }} />
      <FreeFrom chosen={filters.freeFrom} choices={choices} />
      <Button type="submit" isBlock>
        {words.apply}
      </Button>
    </Form>
  );
}

function TimeAndPlace({ filters, today, choices }: Pick<FilterFormProps, 'filters' | 'today'> & WithChoices) {
  const words = useWords('filters');
  const shared = useWords('browse');
  // Another way to get it is another day's room: beside a day those are not counted.
  const wayOf = (way: Fulfilment) => (filters.readyBy === null ? choices('fulfilment', way, shared[way]) : shared[way]);
  return (
    <>
      <Field label={words.readyBy}>
        <TextInput type="date" name="readyBy" min={today} defaultValue={filters.readyBy ?? ''} />
      </Field>
      {filters.readyBy === null ? null : (
        <Choice label={words.readyTime} name="readyHour" value={filters.readyHour} any={words.anyTime}>
          {READY_HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {hourWords(hour, words.locale)}
            </option>
          ))}
        </Choice>
      )}
      <Checkbox
        name="available"
        value="1"
        defaultChecked={filters.isAvailable}
        label={choices('available', 'true', words.isAvailable)}
        hint={words.isAvailableHint}
      />
      <Field label={words.serves}>
        <TextInput name="serves" inputMode="numeric" maxLength={4} defaultValue={filters.serves ?? ''} />
      </Field>
      <Choice label={words.fulfilment} name="fulfilment" value={filters.fulfilment} any={words.either}>
        <option value="delivery">{wayOf('delivery')}</option>
        <option value="pickup">{wayOf('pickup')}</option>
      </Choice>
      {filters.place === null ? null : (
        <Choice label={words.within} name="withinKm" value={filters.withinKm} any={words.anyDistance}>
          {DISTANCES_KM.map((km) => (
            <option key={km} value={km}>
              {choices('within', `${km * 1000}`, shared.withinKm(km))}
            </option>
          ))}
        </Choice>
      )}
      <Cities asked={filters.city} choices={choices} />
    </>
  );
}

/** Those with the most cakes; what is asked stays among them. */
function Cities({ asked, choices }: { asked: string } & WithChoices) {
  const words = useWords('filters');
  const found = choices.of('city');
  const cities = asked === '' || found.includes(asked) ? found : [asked, ...found];
  if (cities.length < 2 && asked === '') return null;
  return (
    <Choice label={words.city} name="city" value={asked} any={words.anyCity}>
      {cities.map((city) => (
        <option key={city} value={city}>
          {choices('city', city, city)}
        </option>
      ))}
    </Choice>
  );
}

function Kind({ filters, flavours, choices }: Pick<FilterFormProps, 'filters' | 'flavours'> & WithChoices) {
  const words = useWords('filters');
  const shared = useWords('browse');
  // What is asked stays among the choices, also where nothing of it was found.
  const offered = filters.flavour && !flavours.includes(filters.flavour) ? [filters.flavour, ...flavours] : flavours;
  return (
    <>
      <Choice label={words.category} name="category" value={filters.category} any={words.anyCategory}>
        {CAKE_CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {choices('category', category, shared.categories[category])}
          </option>
        ))}
      </Choice>
      <Choice label={words.occasion} name="occasion" value={filters.occasion} any={words.anyOccasion}>
        {OCCASIONS.map((occasion) => (
          <option key={occasion} value={occasion}>
            {choices('occasion', occasion, occasionWords(words.locale)[occasion])}
          </option>
        ))}
      </Choice>
      <Choice label={words.diet} name="diet" value={filters.diet} any={words.anyDiet}>
        {DIETS.map((diet) => (
          <option key={diet} value={diet}>
            {choices('diet', diet, shared.diets[diet])}
          </option>
        ))}
      </Choice>
      {offered.length === 0 ? null : (
        <Choice label={words.flavour} name="flavour" value={filters.flavour} any={words.anyFlavour}>
          {offered.map((flavour) => (
            <option key={flavour} value={flavour}>
              {choices('flavour', flavour, shared.flavours[flavour])}
            </option>
          ))}
        </Choice>
      )}
    </>
  );
}

function PriceAndRating({ filters, choices }: Pick<FilterFormProps, 'filters'> & WithChoices) {
  const words = useWords('filters');
  const shared = useWords('browse');
  return (
    <>
      <FieldGroup label={<SmallLabel>{words.price}</SmallLabel>}>
        <div className="grid grid-cols-2 gap-3">
          <Field label={words.priceFrom}>
            <TextInput name="priceFrom" inputMode="numeric" maxLength={7} defaultValue={filters.priceFrom ?? ''} />
          </Field>
          <Field label={words.priceTo}>
            <TextInput name="priceTo" inputMode="numeric" maxLength={7} defaultValue={filters.priceTo ?? ''} />
          </Field>
        </div>
        <PriceBands filters={filters} choices={choices} />
      </FieldGroup>
      <Choice label={words.minRating} name="minRating" value={filters.minRating} any={words.anyRating}>
        {RATINGS.map((stars) => (
          <option key={stars} value={stars}>
            {choices('rating', `${stars}`, shared.rated(stars))}
          </option>
        ))}
      </Choice>
    </>
  );
}

/** Where prices part, in whole rupees; each a link, so that one tap sets both ends. */
const BANDS = [
  [null, 500],
  [500, 1000],
  [1000, 2000],
  [2000, null],
] as const;

function PriceBands({ filters, choices }: Pick<FilterFormProps, 'filters'> & WithChoices) {
  const words = useWords('filters');
  const money = (whole: number | null) => (whole === null ? null : rupees(whole, words.locale));
  return (
    <ul className="mt-2 grid gap-1">
      {BANDS.map(([from, to], band) =>
        choices.isKnownEmpty('price', `${band}`) ? null : (
          <li key={from}>
            <Link
              to={`/cakes${searchFrom({ ...filters, priceFrom: from, priceTo: to })}`}
              className="inline-flex min-h-9 items-center text-sm underline underline-offset-4"
            >
              {choices('price', `${band}`, words.priceBand(money(from), money(to)))}
            </Link>
          </li>
        ),
      )}
    </ul>
  );
}

function FreeFrom({ chosen, choices }: { chosen: readonly Allergen[] } & WithChoices) {
  const words = useWords('filters');
  const names = dietWords(words.locale).allergens;
  const rest = ALLERGENS.filter((allergen) => !USUAL.includes(allergen));
  const boxOf = (allergen: Allergen) => ({
    name: 'freeFrom',
    value: allergen,
    defaultChecked: chosen.includes(allergen),
    label: choices('freeFrom', allergen, capitalised(names[allergen])),
  });
  return (
    <FieldGroup label={<SmallLabel>{words.freeFrom}</SmallLabel>} hint={words.freeFromHint}>
      {USUAL.map((allergen) => (
        <Checkbox key={allergen} {...boxOf(allergen)} />
      ))}
      <details open={rest.some((allergen) => chosen.includes(allergen))}>
        <summary className="inline-flex min-h-touch cursor-pointer items-center font-medium text-accent-text">
          {words.moreAllergens}
        </summary>
        {rest.map((allergen) => (
          <Checkbox key={allergen} {...boxOf(allergen)} />
        ))}
      </details>
    </FieldGroup>
  );
}

/** As large as the labels of single fields around it. */
function SmallLabel({ children }: { children: ReactNode }) {
  return <span className="text-sm">{children}</span>;
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | number | null;
  readonly any: string;
  readonly children: ReactNode;
}

function Choice({ label, name, value, any, children }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select name={name} defaultValue={value ?? ''}>
        {/* Nothing but options: a browser's parser drops any other element here, and the page would not be what React sent. */}
        {[
          <option key="any" value="">
            {any}
          </option>,
          children,
        ]}
      </Select>
    </Field>
  );
}

function filtersOf(form: HTMLFormElement): BrowseFilters {
  const entries = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return filtersFrom(new URLSearchParams(entries));
}

const isAtOnce = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'date'));
