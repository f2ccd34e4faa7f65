import { Bell, CakeSlice, Copy, Ellipsis, Plus, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  ChoiceChips,
  ColourSwatches,
  Countdown,
  Dialog,
  Field,
  FieldGroup,
  IconButton,
  LinkButton,
  Menu,
  ModalClose,
  Popover,
  RadioCards,
  Select,
  Sheet,
  Spinner,
  Stepper,
  Switch,
  Tabs,
  TextArea,
  TextInput,
  Tooltip,
  useToast,
} from '../src/index.ts';
import { Part } from './part.tsx';

const SIZES = [
  { value: 'half', label: '500 g', hint: 'Serves 4 to 6', price: '₹620' },
  { value: 'one', label: '1 kg', hint: 'Serves 8 to 10', price: '₹1,140' },
  { value: 'two', label: '2 kg', hint: 'Serves 18 to 20', price: '₹2,180' },
  { value: 'three', label: '3 kg', hint: 'Sold out on Saturday', price: '₹3,150', isDisabled: true },
] as const;

const TOPPINGS = [
  { value: 'sprinkles', label: 'Sprinkles' },
  { value: 'fruits', label: 'Fruits', price: '+ ₹120' },
  { value: 'nuts', label: 'Nuts', price: '+ ₹90' },
  { value: 'caramel', label: 'Caramel', price: '+ ₹60' },
  { value: 'candies', label: 'Candies', isDisabled: true },
] as const;

const ICINGS = [
  { value: 'ivory', label: 'Ivory', fill: '#f8eedb' },
  { value: 'blush', label: 'Blush', fill: '#f3c9c6' },
  { value: 'raspberry', label: 'Raspberry', fill: '#c23b62' },
  { value: 'pistachio', label: 'Pistachio', fill: '#b9cf96' },
  { value: 'sky', label: 'Sky', fill: '#a9d0e6' },
  { value: 'chocolate', label: 'Chocolate', fill: '#5b3422' },
] as const;

export function ControlsPage() {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
      <Panels />
    </>
  );
}

function Buttons() {
  const toast = useToast();
  return (
    <Part title="Buttons">
      <div className="flex flex-wrap items-center gap-3">
        <Button>Hold this slot</Button>
        <Button variant="quiet">Add another cake</Button>
        <Button variant="ghost">Change</Button>
        <Button variant="danger">Cancel the order</Button>
        <Button isLoading>Hold this slot</Button>
        <Button disabled>Pay ₹1,240</Button>
        <LinkButton variant="quiet" href="#page">
          See the cakes
        </LinkButton>
        <IconButton label="Notifications" icon={<Bell aria-hidden />} />
        <IconButton label="Add" variant="quiet" icon={<Plus aria-hidden />} />
        <Spinner label="Looking for slots" />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button size="small" variant="quiet">
          Small
        </Button>
        <Button size="large">
          <CakeSlice aria-hidden />
          Design your cake
        </Button>
        <Button
          size="console"
          onClick={() => toast({ message: 'Order 1042 is in the oven.', action: { label: 'Undo', onPress: () => undefined } })}
        >
          Start baking
        </Button>
      </div>
    </Part>
  );
}

function Fields() {
  const [count, setCount] = useState(2);
  const [holdUntil] = useState(() => new Date(Date.now() + 583_000).toISOString());
  return (
    <Part title="Fields">
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <Field label="Your name" isRequired>
          <TextInput autoComplete="name" defaultValue="Asha Patil" />
        </Field>
        <Field label="PIN code" hint="So that we know who delivers to you." error="A PIN code has six digits.">
          <TextInput inputMode="numeric" defaultValue="41600" />
        </Field>
        <Field label="Search cakes" isLabelHidden>
          <TextInput type="search" lead={<Search aria-hidden />} placeholder="Chocolate, mango, wedding…" />
        </Field>
        <Field label="Occasion">
          <Select defaultValue="birthday">
            <option value="birthday">Birthday</option>
            <option value="wedding">Wedding</option>
          </Select>
        </Field>
        <Field label="Piped on the cake" hint="Two lines fit this size.">
          <TextArea maxGraphemes={24} defaultValue="Happy birthday Aaji" />
        </Field>
        <div className="grid content-start gap-2">
          <Checkbox label="This is a surprise" hint="Nothing is revealed to them before its time." defaultChecked />
          <Checkbox label="Add a knife and candles" />
          <Switch label="Sold out today" hint="Hides the cake until midnight." defaultChecked />
          <Switch label="Busy mode" />
          <div className="flex flex-wrap items-center gap-6">
            <Stepper label="Truffle cakes" value={count} onChange={setCount} max={5} />
            <Countdown until={holdUntil} />
          </div>
        </div>
      </div>
    </Part>
  );
}

function Choices() {
  const [size, setSize] = useState<(typeof SIZES)[number]['value'] | null>('one');
  const [toppings, setToppings] = useState<readonly (typeof TOPPINGS)[number]['value'][]>(['sprinkles', 'nuts']);
  const [icing, setIcing] = useState<(typeof ICINGS)[number]['value'] | null>('raspberry');
  return (
    <Part title="Choices">
      <div className="grid gap-8 lg:grid-cols-2">
        <FieldGroup label="Size" hint="Ten guests? One kilogram is right." isRequired>
          <RadioCards choices={SIZES} value={size} onChange={setSize} />
        </FieldGroup>
        <div className="grid content-start gap-8">
          <FieldGroup label="Toppings" hint="The first two are free.">
            <ChoiceChips choices={TOPPINGS} value={toppings} onChange={setToppings} />
          </FieldGroup>
          <FieldGroup label="Colour">
            <ColourSwatches choices={ICINGS} value={icing} onChange={setIcing} />
          </FieldGroup>
        </div>
      </div>
    </Part>
  );
}

function Panels() {
  return (
    <Part title="Panels">
      <div className="mb-6 flex flex-wrap gap-3">
        <Dialog
          title="Cancel this order?"
          description="It is free until Thursday, 6 pm. ₹1,240 goes back to your card."
          trigger={<Button variant="quiet">Open a dialog</Button>}
          footer={
            <>
              <ModalClose>
                <Button variant="quiet">Keep it</Button>
              </ModalClose>
              <Button variant="danger">Cancel the order</Button>
            </>
          }
        />
        <Sheet title="Order 1042" trigger={<Button variant="quiet">Open a sheet</Button>}>
          <p>Chocolate truffle, 1 kg, heart.</p>
        </Sheet>
        <Popover trigger={<Button variant="quiet">Why this price?</Button>} label="Why this price">
          A heart takes more time to ice than a round.
        </Popover>
        <Menu
          trigger={<IconButton label="More" variant="quiet" icon={<Ellipsis aria-hidden />} />}
          groups={[
            [{ label: 'Duplicate', icon: <Copy aria-hidden />, onSelect: () => undefined }],
            [{ label: 'Remove', icon: <Trash2 aria-hidden />, isDanger: true, onSelect: () => undefined }],
          ]}
        />
        <Tooltip text="Saturday, 14 March, 4:00 pm">
          <Button variant="ghost">Saturday at four</Button>
        </Tooltip>
      </div>
      <Tabs
        label="Days"
        tabs={[
          { value: 'today', label: 'Today', content: <p>Six cakes to bake.</p> },
          { value: 'tomorrow', label: 'Tomorrow', content: <p>Two cakes to bake.</p> },
          { value: 'later', label: 'Later', content: <p>Nothing yet.</p> },
        ]}
      />
    </Part>
  );
}
