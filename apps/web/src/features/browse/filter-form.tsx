import type { FlavourFamily } from '@sweetspot/domain/cakes/flavour-families';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { ALLERGENS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import { capitalised, dietWords, occasionWords } from '@sweetspot/messages';
import { Button, Checkbox, Field, FieldGroup, Select, TextInput } from '@sweetspot/ui';
import { useRef, type ReactNode } from 'react';
import { Form } from 'react-router';
import { placeText } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { DIETS, DISTANCES_KM, filtersFrom, RATINGS, type BrowseFilters } from './browse-filters.ts';

interface FilterFormProps {
  readonly filters: BrowseFilters;
  readonly flavours: readonly FlavourFamily[];
  readonly today: string;
  readonly onAsk: (filters: BrowseFilters) => void;
  /** Pressing the button, as against changing one thing. */
  readonly onDone: () => void;
}

/** Those that people ask for most stand open; the others fold away. */
const USUAL: readonly Allergen[] = ['gluten', 'eggs', 'milk', 'nuts', 'peanuts', 'soybeans'];

/** All filters, as a plain form: with scripts off its button does the asking, with them every change does. */
export function FilterForm({ filters, flavours, today, onAsk, onDone }: FilterFormProps) {
  const words = useWords('browse');
  const form = useRef<HTMLFormElement>(null);
  const ask = () => {
    if (form.current) onAsk({ ...filtersOf(form.current), words: filters.words, sort: filters.sort });
  };
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
      onBlur={(event) => !isAtOnce(event.target) && isChanged(event.target) && ask()}
      className="grid gap-5"
    >
      <input type="hidden" name="words" value={filters.words} />
      <input type="hidden" name="place" value={filters.place ? placeText(filters.place) : ''} />
      <TimeAndPlace filters={filters} today={today} />
      <Kind filters={filters} flavours={flavours} />
      <PriceAndRating filters={filters} />
      <FreeFrom chosen={filters.freeFrom} />
      <Button type="submit" isBlock>
        {words.apply}
      </Button>
    </Form>
  );
}

function TimeAndPlace({ filters, today }: Pick<FilterFormProps, 'filters' | 'today'>) {
  const words = useWords('browse');
  return (
    <>
      <Field label={words.readyBy}>
        <TextInput type="date" name="readyBy" min={today} defaultValue={filters.readyBy ?? ''} />
      </Field>
      <Field label={words.serves}>
        <TextInput name="serves" inputMode="numeric" maxLength={4} defaultValue={filters.serves ?? ''} />
      </Field>
      <Choice label={words.fulfilment} name="fulfilment" value={filters.fulfilment} any={words.either}>
        <option value="delivery">{words.delivery}</option>
        <option value="pickup">{words.pickup}</option>
      </Choice>
      {filters.place === null ? null : (
        <Choice label={words.within} name="withinKm" value={filters.withinKm} any={words.anyDistance}>
          {DISTANCES_KM.map((km) => (
            <option key={km} value={km}>
              {words.withinKm(km)}
            </option>
          ))}
        </Choice>
      )}
    </>
  );
}

function Kind({ filters, flavours }: Pick<FilterFormProps, 'filters' | 'flavours'>) {
  const words = useWords('browse');
  // What is asked stays among the choices, also where nothing of it was found.
  const offered = filters.flavour && !flavours.includes(filters.flavour) ? [filters.flavour, ...flavours] : flavours;
  return (
    <>
      <Choice label={words.occasion} name="occasion" value={filters.occasion} any={words.anyOccasion}>
        {OCCASIONS.map((occasion) => (
          <option key={occasion} value={occasion}>
            {occasionWords(words.locale)[occasion]}
          </option>
        ))}
      </Choice>
      <Choice label={words.diet} name="diet" value={filters.diet} any={words.anyDiet}>
        {DIETS.map((diet) => (
          <option key={diet} value={diet}>
            {words.diets[diet]}
          </option>
        ))}
      </Choice>
      {offered.length === 0 ? null : (
        <Choice label={words.flavour} name="flavour" value={filters.flavour} any={words.anyFlavour}>
          {offered.map((flavour) => (
            <option key={flavour} value={flavour}>
              {words.flavours[flavour]}
            </option>
          ))}
        </Choice>
      )}
    </>
  );
}

function PriceAndRating({ filters }: Pick<FilterFormProps, 'filters'>) {
  const words = useWords('browse');
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
      </FieldGroup>
      <Choice label={words.minRating} name="minRating" value={filters.minRating} any={words.anyRating}>
        {RATINGS.map((stars) => (
          <option key={stars} value={stars}>
            {words.rated(stars)}
          </option>
        ))}
      </Choice>
    </>
  );
}

function FreeFrom({ chosen }: { chosen: readonly Allergen[] }) {
  const words = useWords('browse');
  const names = dietWords(words.locale).allergens;
  const rest = ALLERGENS.filter((allergen) => !USUAL.includes(allergen));
  const boxOf = (allergen: Allergen) => ({
    name: 'freeFrom',
    value: allergen,
    defaultChecked: chosen.includes(allergen),
    label: capitalised(names[allergen]),
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
        <option value="">{any}</option>
        <div className="contents">{children}</div>
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

const isChanged = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.value !== target.defaultValue;
