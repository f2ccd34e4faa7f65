import { isUnsure } from '@sweetspot/domain/delivery/delivery-point';
import { Field, Select, TextArea, TextInput } from '@sweetspot/ui';
import type { MapPoint } from '@sweetspot/ui/map';
import { useMemo, useState, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useMapTiles } from '../app/visitor.tsx';
import { useWords, type Words } from '../app/words.ts';
import { STATES, type AddressDraft } from './address-form.ts';
import { useAddressPlace, type AddressPlace } from './address-place.ts';
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
  /** A shop's own address: its owner always puts a pin, and nobody delivers there. */
  readonly isShop?: boolean | undefined;
}

/**
 * The fields of an address in the form around them. The postal code fills in city, state and point. Where the map shows streets, a pin
 * on the door then decides; where it does not, nobody could put one there, and the postal code's place does.
 */
export function AddressFields({ around, besideMap, isShop = false }: AddressFieldsProps) {
  const words = useWords('address');
  const locale = useLocale();
  const { register, formState } = useFormContext<AddressDraft>();
  const { errors } = formState;
  const [located, setLocated] = useState<Whereabouts | null>(null);
  const hasPin = useMapTiles() !== null || isShop;
  const place = useAddressPlace(located, { hasPin });
  const doubt = doubtOf(place, words);
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
      {doubt === null ? null : (
        <Notice tone="attention" isLive className="sm:col-span-2">
          {doubt}
        </Notice>
      )}
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
        {hasPin ? (
          <PinMap around={around} located={located} onLocated={setLocated} isShop={isShop} />
        ) : (
          <MeasuredTo place={place} located={located} onLocated={setLocated} />
        )}
        <div className="contents">{besideMap}</div>
      </div>
      {isShop ? null : (
        <Field
          label={words.instructions}
          hint={words.instructionsHint}
          error={fieldWords(errors.instructions, locale)}
          className="sm:col-span-2"
        >
          <TextArea {...register('instructions')} rows={2} maxGraphemes={500} />
        </Field>
      )}
    </div>
  );
}

function doubtOf({ isUnknown, isRough, isFailed }: AddressPlace, words: Words<'address'>): string | null {
  if (isFailed) return words.postalCodeFailed;
  if (isUnknown) return words.postalCodeUnknown;
  return isRough ? words.postalCodeRough : null;
}

interface MeasuredToProps {
  readonly place: AddressPlace;
  /** Where the device said it is, if it was asked. */
  readonly located: Whereabouts | null;
  readonly onLocated: (at: Whereabouts) => void;
}

/** What the distance and the fee are computed from, and how sure it is. */
function MeasuredTo({ place, located, onLocated }: MeasuredToProps) {
  const words = useWords('address');
  const { formState } = useFormContext<AddressDraft>();
  const isMissing = formState.errors.latitude !== undefined || formState.errors.longitude !== undefined;
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-semibold">{words.measured}</p>
      <p aria-live="polite" className="text-sm text-pretty text-ink-muted">
        {`${place.by === null ? words.measuredFirst : words.measuredBy[place.by](place.name, located?.accuracyMetres ?? 0)}${located && place.by !== 'device' ? ` ${deviceNotTaken(located, words)}` : ''}`}
      </p>
      <WhereIAm instead="postalCode" isExact onFound={onLocated} />
      {isMissing && place.by === null ? (
        <Notice tone="problem" isLive>
          {words.measuredWanted}
        </Notice>
      ) : null}
    </div>
  );
}

/** Why the address was believed and not the device. */
const deviceNotTaken = ({ accuracyMetres }: Whereabouts, words: Words<'address'>): string =>
  isUnsure(accuracyMetres) ? words.deviceUnsure(accuracyMetres) : words.deviceElsewhere;

interface PinMapProps {
  readonly around: Around | undefined;
  /** Where the device said it is, if it was asked. */
  readonly located: Whereabouts | null;
  readonly onLocated: (at: Whereabouts) => void;
  readonly isShop: boolean;
}

/** Nearer than this a pin needs no more than a nudge. */
const NEAR_ENOUGH_METRES = 200;

function PinMap({ around, located, onLocated, isShop }: PinMapProps) {
  const words = useWords('address');
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
  const whereIAm = <WhereIAm instead="pin" isExact onFound={onLocated} />;
  const title = isShop ? words.storePin : words.pin;
  if (latitude === null || longitude === null) {
    return (
      <div className="grid gap-1.5">
        <p className="text-sm font-semibold">{title}</p>
        <p className="text-sm text-ink-muted">{words.pinFirst}</p>
        {whereIAm}
        {problem === undefined ? null : (
          <Notice tone="problem" isLive>
            {`${problem} ${words.pinWanted}`}
          </Notice>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-semibold">{title}</p>
      <p className="text-sm text-ink-muted">{isShop ? words.storePinHelp : words.pinHelp}</p>
      {whereIAm}
      {located && located.accuracyMetres > NEAR_ENOUGH_METRES ? (
        <p className="text-sm text-honey-text">{words.pinRough(located.accuracyMetres)}</p>
      ) : null}
      {/* Found anew, the pin may be far out of the view that was kept for the old one. */}
      <DeliveryMap
        key={located ? `${located.latitude} ${located.longitude}` : ''}
        label={isShop ? words.storeMapLabel : words.mapLabel}
        pin={{ latitude, longitude }}
        around={around}
        onPinMove={setPin}
      />
    </div>
  );
}

interface DeliveryMapProps {
  label: string;
  pin: MapPoint;
  around: Around | undefined;
  onPinMove: (to: MapPoint) => void;
}

const STREET_ZOOM = 14;
/** Shows a delivery circle of ten kilometres whole. */
const TOWN_ZOOM = 11;

function DeliveryMap({ label, pin, around, onPinMove }: DeliveryMapProps) {
  const markers = useMemo(() => (around ? [{ id: 'store', at: around, label: around.name }] : []), [around]);
  const radius = useMemo(() => (around ? { at: around, metres: around.radiusMetres } : null), [around]);
  // The view stays where it is while the pin moves: a map that runs after its pin cannot be aimed at.
  const [start] = useState(pin);
  return (
    <ShopMap
      label={label}
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
