import { straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import { addressEn as words } from '@sweetspot/messages/shop-buy-account';
import { Field, Select, TextArea, TextInput } from '@sweetspot/ui';
import type { MapPoint } from '@sweetspot/ui/map';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { api } from '../app/api.ts';
import { postalCodeOf, STATES, stateName, type AddressDraft } from './address-form.ts';
import { fieldWords } from './form-errors.ts';
import { Notice } from './notice.tsx';
import { useLocale } from './reader.ts';
import { ShopMap } from './shop-map.tsx';
import type { Whereabouts } from './use-where-i-am.ts';
import { WhereIAm } from './where-i-am.tsx';

/** Who delivers, for the eye to find its way on a map without streets. */
export interface Around {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusMetres: number;
}

interface AddressFieldsProps {
  readonly around?: Around | undefined;
  readonly besideMap?: ReactNode;
  /** A place that nobody delivers to needs none. */
  readonly hasInstructions?: boolean | undefined;
}

/** The fields of an address in the form around them. The postal code fills in city, state and pin; the pin decides. */
export function AddressFields({ around, besideMap, hasInstructions = true }: AddressFieldsProps) {
  const locale = useLocale();
  const { register, formState } = useFormContext<AddressDraft>();
  const { errors } = formState;
  const [located, setLocated] = useState<Whereabouts | null>(null);
  const { isUnknown, isRough } = usePostalCode(located);
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={words.postalCode}
        hint={words.postalCodeHint}
        error={fieldWords(errors.postalCode, locale)}
        isRequired
        className="sm:col-span-2 sm:max-w-64"
      >
        <TextInput {...register('postalCode')} inputMode="numeric" autoComplete="postal-code" maxLength={12} />
      </Field>
      {isUnknown || isRough ? (
        <Notice tone="attention" isLive className="sm:col-span-2">
          {isUnknown ? words.postalCodeUnknown : words.postalCodeRough}
        </Notice>
      ) : null}
      <Field label={words.line1} error={fieldWords(errors.line1, locale)} isRequired className="sm:col-span-2">
        <TextInput {...register('line1')} autoComplete="address-line1" />
      </Field>
      <Field label={words.line2} error={fieldWords(errors.line2, locale)} className="sm:col-span-2">
        <TextInput {...register('line2')} autoComplete="address-line2" />
      </Field>
      <Field label={words.city} error={fieldWords(errors.city, locale)} isRequired>
        <TextInput {...register('city')} autoComplete="address-level2" />
      </Field>
      <Field label={words.state} error={fieldWords(errors.state, locale)} isRequired>
        <Select {...register('state')} autoComplete="address-level1">
          <option value="">{words.chooseState}</option>
          {STATES.map(({ code, name }) => (
            <option key={code} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-2 sm:col-span-2">
        <PinMap around={around} located={located} onLocated={setLocated} />
        {besideMap}
      </div>
      {hasInstructions ? (
        <Field
          label={words.instructions}
          hint={words.instructionsHint}
          error={fieldWords(errors.instructions, locale)}
          className="sm:col-span-2"
        >
          <TextArea {...register('instructions')} rows={2} maxGraphemes={500} />
        </Field>
      ) : null}
    </div>
  );
}

/** A device knows its own door better than a postal code does, unless the code is of another part of the country. */
const SAME_AREA_METRES = 25_000;

/** Resolves the postal code as it is typed. */
function usePostalCode(located: Whereabouts | null): { readonly isUnknown: boolean; readonly isRough: boolean } {
  const { setValue, getValues, control } = useFormContext<AddressDraft>();
  const code = postalCodeOf(useWatch({ control, name: 'postalCode' }));
  const isWhole = code !== null;
  const places = api.stores.findPlaces.useQuery({ words: code ?? '' }, { enabled: isWhole, staleTime: Number.POSITIVE_INFINITY });
  const place = places.data?.[0];

  // What came back with the saved or reloaded form is the customer's own word: only a newly typed code replaces it.
  const filledFor = useRef(getValues('latitude') === null ? null : code);
  const fillIn = useEffectEvent((found: NonNullable<typeof place>) => {
    if (filledFor.current === code) return;
    filledFor.current = code;
    const shown = { shouldDirty: true, shouldValidate: true };
    setValue('city', found.name, shown);
    if (found.state !== null) setValue('state', stateName(found.state), shown);
    if (located && straightDistanceMetres(located, found) < SAME_AREA_METRES) return;
    setValue('latitude', found.latitude, { shouldDirty: true });
    setValue('longitude', found.longitude, shown);
  });
  useEffect(() => {
    if (place) fillIn(place);
  }, [place]);

  return { isUnknown: isWhole && places.data?.length === 0, isRough: isWhole && place?.isCertain === false };
}

interface PinMapProps {
  readonly around: Around | undefined;
  /** Where the device said it is, if it was asked. */
  readonly located: Whereabouts | null;
  readonly onLocated: (at: Whereabouts) => void;
}

/** Nearer than this a pin needs no more than a nudge. */
const NEAR_ENOUGH_METRES = 200;

function PinMap({ around, located, onLocated }: PinMapProps) {
  const locale = useLocale();
  const { control, setValue, formState } = useFormContext<AddressDraft>();
  const [latitude, longitude] = useWatch({ control, name: ['latitude', 'longitude'] });
  const { errors } = formState;
  const isMissing = errors.latitude !== undefined || errors.longitude !== undefined;
  const problem = isMissing ? fieldWords({ type: 'pin', message: 'place_invalid' }, locale) : undefined;
  const setPin = (to: MapPoint) => {
    setValue('latitude', to.latitude, { shouldDirty: true });
    setValue('longitude', to.longitude, { shouldDirty: true, shouldValidate: true });
  };
  const whereIAm = (
    <WhereIAm
      instead="pin"
      onFound={(at) => {
        onLocated(at);
        setPin(at);
      }}
    />
  );
  if (latitude === null || longitude === null) {
    return (
      <div className="grid gap-1.5">
        <p className="text-sm font-semibold">{words.pin}</p>
        <p className="text-sm text-ink-muted">{words.pinFirst}</p>
        {whereIAm}
        {problem === undefined ? null : (
          <Notice tone="problem" isLive>
            {problem} {words.pinWanted}
          </Notice>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-semibold">{words.pin}</p>
      <p className="text-sm text-ink-muted">{words.pinHelp}</p>
      {whereIAm}
      {located && located.accuracyMetres > NEAR_ENOUGH_METRES ? (
        <p className="text-sm text-honey-text">{words.pinRough(located.accuracyMetres)}</p>
      ) : null}
      {/* Found anew, the pin may be far out of the view that was kept for the old one. */}
      <DeliveryMap
        key={located ? `${located.latitude} ${located.longitude}` : ''}
        pin={{ latitude, longitude }}
        around={around}
        onPinMove={setPin}
      />
    </div>
  );
}

interface DeliveryMapProps {
  pin: MapPoint;
  around: Around | undefined;
  onPinMove: (to: MapPoint) => void;
}

const STREET_ZOOM = 14;
/** Shows a delivery circle of ten kilometres whole. */
const TOWN_ZOOM = 11;

function DeliveryMap({ pin, around, onPinMove }: DeliveryMapProps) {
  const markers = useMemo(() => (around ? [{ id: 'store', at: around, label: around.name }] : []), [around]);
  const radius = useMemo(() => (around ? { at: around, metres: around.radiusMetres } : null), [around]);
  // The view stays where it is while the pin moves: a map that runs after its pin cannot be aimed at.
  const [start] = useState(pin);
  return (
    <ShopMap
      label={words.mapLabel}
      centre={around ? between(around, start) : start}
      zoom={around ? TOWN_ZOOM : STREET_ZOOM}
      markers={markers}
      radius={radius}
      pin={pin}
      onPinMove={onPinMove}
    />
  );
}

const between = (a: MapPoint, b: MapPoint): MapPoint => ({
  latitude: (a.latitude + b.latitude) / 2,
  longitude: (a.longitude + b.longitude) / 2,
});
