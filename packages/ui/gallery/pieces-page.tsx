import type { AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { useState } from 'react';
import {
  AllergenList,
  Breakdown,
  Button,
  CakePicture,
  Card,
  DietMark,
  EmptyState,
  ErrorState,
  Money,
  PhotoOrDrawing,
  ShowMore,
  Skeleton,
  StatusBadge,
  StepLine,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
} from '../src/index.ts';
import { PlaceMap, type MapPoint } from '../src/map/index.tsx';
import { Part } from './part.tsx';

const inr = (amount: number) => ({ amount, currency: 'INR' }) as const;

const ALLERGENS: AllergenProfile = {
  gluten: 'contains',
  crustaceans: 'free',
  eggs: 'free',
  fish: 'free',
  peanuts: 'may_contain',
  soybeans: 'contains',
  milk: 'contains',
  nuts: 'may_contain',
  celery: 'free',
  mustard: 'free',
  sesame: 'free',
  sulphites: 'free',
  lupin: 'free',
  molluscs: 'free',
};

const DESIGNS: readonly CakeDesign[] = [
  {
    shape: 'round',
    tiers: ['chocolate', 'vanilla'],
    frosting: 'drip',
    colour: 'blush',
    toppings: ['fruits', 'sprinkles'],
    candles: 3,
    inscription: ['Aaji 80'],
  },
  { shape: 'heart', tiers: ['red_velvet'], frosting: 'swirls', colour: 'raspberry', toppings: ['fruits'], candles: 0, inscription: [] },
];

export function PiecesPage() {
  return (
    <>
      <Cakes />
      <Order />
      <Orders />
      <Maps />
      <Part title="States">
        <div className="grid gap-6 md:grid-cols-2">
          <EmptyState title="Nothing in the oven" actions={<Button>Design a cake</Button>}>
            <p>Cakes you put in your cart wait here.</p>
          </EmptyState>
          <ErrorState title="The cakes did not come" requestId="01956a3e-77d1" onRetry={() => undefined}>
            <p>Our kitchen did not answer. Try again in a moment.</p>
          </ErrorState>
        </div>
        <ShowMore hasMore shown={24} total={132} onMore={() => undefined} />
      </Part>
    </>
  );
}

function Cakes() {
  const [at, setAt] = useState(0);
  const [first, second] = DESIGNS;
  if (!first || !second) return null;
  return (
    <Part title="Cakes">
      <div className="grid grid-cols-2 gap-5 md:grid-cols-4">
        <div className="col-span-2 grid gap-3">
          <CakePicture design={DESIGNS[at] ?? first} description="A two-tier round cake in blush, with a chocolate drip" />
          <Button variant="quiet" onClick={() => setAt(1 - at)}>
            Change its shape
          </Button>
        </div>
        <article className="grid content-start gap-2">
          <PhotoOrDrawing photo={null} design={second} description="Red velvet heart" sizes="25vw" />
          <h3 className="text-lg font-semibold">Red velvet heart</h3>
          <p className="flex flex-wrap items-center justify-between gap-2">
            <Money amount={inr(114_000)} className="font-semibold" />
            <DietMark mark="veg" />
          </p>
          <div className="flex flex-wrap gap-3">
            <DietMark mark="egg" />
            <DietMark mark="non_veg" />
          </div>
          <AllergenList allergens={ALLERGENS} watched={['peanuts']} />
        </article>
        <div aria-busy className="grid content-start gap-2">
          <Skeleton className="aspect-square rounded-card" />
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-5 w-1/3" />
        </div>
      </div>
    </Part>
  );
}

function Order() {
  return (
    <Part title="An order">
      <StepLine
        label="Order 1042"
        className="mb-8"
        steps={[
          { id: 'placed', label: 'Placed', time: '9:12 am', state: 'done' },
          { id: 'accepted', label: 'Accepted', time: '9:20 am', state: 'done' },
          { id: 'baking', label: 'Baking', time: 'since 1:05 pm', state: 'now' },
          { id: 'ready', label: 'Ready', time: 'by 3:50 pm', state: 'ahead' },
          { id: 'delivered', label: 'At your door', time: '4 to 6 pm', state: 'ahead' },
        ]}
      />
      <Card className="max-w-md">
        <Breakdown
          rows={[
            { id: 'base', label: 'Chocolate truffle, 1 kg', amount: inr(114_000) },
            { id: 'topping', label: 'Fruits', amount: inr(12_000) },
            { id: 'delivery', label: 'Delivery', note: '3.2 km', amount: inr(6_000) },
            { id: 'promo', label: 'FIRSTCAKE', amount: inr(-13_200), kind: 'saving' },
            { id: 'total', label: 'Total', amount: inr(118_800), kind: 'total' },
            { id: 'tax', label: 'GST included', amount: inr(5_657), kind: 'included' },
          ]}
        />
      </Card>
    </Part>
  );
}

function Orders() {
  return (
    <Part title="Statuses and tables">
      <div className="mb-6 flex flex-wrap gap-2">
        {ORDER_STATUSES.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </div>
      <Table label="Orders this week">
        <TableHead>
          <tr>
            <TableHeaderCell>Order</TableHeaderCell>
            <TableHeaderCell>Customer</TableHeaderCell>
            <TableHeaderCell>Status</TableHeaderCell>
            <TableHeaderCell isNumeric sorted="descending" onSort={() => undefined}>
              Total
            </TableHeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {(['baking', 'out_for_delivery', 'cancelled'] as const).map((status, at) => (
            <tr key={status}>
              <TableCell className="font-semibold">SS-10{42 + at}</TableCell>
              <TableCell>{['Asha Patil', 'Ravi Kulkarni', 'Meera Joshi'][at]}</TableCell>
              <TableCell>
                <StatusBadge status={status} />
              </TableCell>
              <TableCell isNumeric>
                <Money amount={inr(118_800 - at * 31_050)} />
              </TableCell>
            </tr>
          ))}
        </TableBody>
      </Table>
    </Part>
  );
}

const KOLHAPUR: MapPoint = { latitude: 16.705, longitude: 74.243 };
const COAST: MapPoint = { latitude: 17.2, longitude: 74.6 };
const STORES = [
  { id: 'k', label: 'SweetSpot Kolhapur', at: KOLHAPUR, isChosen: true, onPress: () => undefined },
  { id: 's', label: 'SweetSpot Satara', at: { latitude: 17.68, longitude: 74.0 }, onPress: () => undefined },
];
const REACH = { at: KOLHAPUR, metres: 12_000 };

function Maps() {
  const [pin, setPin] = useState<MapPoint>(KOLHAPUR);
  return (
    <Part title="Maps">
      <div className="grid gap-6 md:grid-cols-2">
        <PlaceMap label="Stores near you" centre={COAST} zoom={7} markers={STORES} />
        <div>
          <PlaceMap label="Where is your kitchen?" centre={KOLHAPUR} zoom={10} pin={pin} onPinMove={setPin} radius={REACH} />
          <p className="figures mt-2 text-sm">
            {pin.latitude.toFixed(4)}, {pin.longitude.toFixed(4)}
          </p>
        </div>
      </div>
    </Part>
  );
}
