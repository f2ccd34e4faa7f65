import type { Answers } from '@sweetspot/api/testing';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { buildGroup, exampleCake } from '@sweetspot/domain/customization/example-cake';
import { fireEvent, screen, within } from '@testing-library/react';
import type { CakeView } from '../../app/views.ts';
import { openShop, type OpenShop } from '../../testing/open-shop.tsx';
import { aSlot, slotsAnswer } from '../../testing/slots-fixture.ts';

/** Every kind of group but a photo: the example, and a number that stands on it in candles. */
const customizable: CustomizableCake = {
  ...exampleCake,
  groups: [
    ...exampleCake.groups,
    buildGroup({
      id: 'age',
      name: 'Number candles',
      kind: 'text',
      role: 'candle_number',
      min: 0,
      textPrice: { type: 'per_character', amountMinor: 4_000, freeCharacters: 0 },
    }),
  ],
};

/** A cake that costs ₹599 as it comes, of a store that delivers and lets collect. */
export function aCake({
  customizable: designed = customizable,
  ...overrides
}: Partial<Omit<CakeView, 'customizable'>> & { readonly customizable?: CustomizableCake } = {}): CakeView {
  return {
    id: designed.id,
    slug: 'celebration-cake',
    name: designed.name,
    description: '',
    flavour: 'Vanilla bean',
    occasions: [],
    isSoldOut: false,
    isSignature: false,
    photos: [],
    rating: { average: null, count: 0 },
    customizable: structuredClone(designed) as CakeView['customizable'],
    store: {
      id: '019a0000-0000-7000-8000-000000000001',
      slug: 'ashas-kitchen',
      name: 'Asha’s kitchen',
      city: 'Kolhapur',
      timeZone: 'Asia/Kolkata',
      offersDelivery: true,
      offersPickup: true,
      licenceNumber: '10012345678901',
      rating: { average: null, count: 0 },
      isTakingOrders: true,
    },
    reviews: [],
    ...overrides,
  };
}

interface OpenCake extends OpenShop {
  /** The radio, checkbox or stepper of an option, by the group's and its own name. */
  readonly option: (group: string, name: string | RegExp) => HTMLInputElement;
  readonly pick: (group: string, name: string | RegExp) => void;
  readonly group: (name: string) => ReturnType<typeof within>;
  readonly write: (label: string, text: string) => void;
  /** What the bar at the lower edge asks for it. */
  readonly price: () => string;
}

interface Opening {
  readonly cake?: CakeView;
  /** What stands behind the path: "?serves=18". */
  readonly search?: string;
  readonly answers?: Answers;
  readonly visitor?: Parameters<typeof openShop>[0]['visitor'];
}

/** The page on which this cake is designed, once its choices can be made. */
export async function openCake({ cake = aCake(), search = '', answers = {}, visitor }: Opening = {}): Promise<OpenCake> {
  const shop = await openShop({
    at: `/stores/${cake.store.slug}/${cake.slug}${search}`,
    visitor,
    answers: { cakes: { bySlug: () => cake }, stores: { slots: () => slotsAnswer(aSlot('2026-11-24')) }, ...answers },
  });
  await screen.findByRole('form', { name: 'Design it' });
  // What comes after the page comes with the first that is shown: it must not arrive while a choice is being made.
  await screen.findByText('Save this design');
  const group = (name: string) => within(screen.getByRole('group', { name }));
  const option = (of: string, name: string | RegExp) => group(of).getByLabelText<HTMLInputElement>(name);
  return {
    ...shop,
    group,
    option,
    pick: (of, name) => void fireEvent.click(option(of, name)),
    write: (label, text) => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } }),
    price: () => screen.getByText('Total').parentElement?.textContent?.replace('Total', '') ?? '',
  };
}
