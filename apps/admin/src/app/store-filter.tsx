import { Button, cx, Field, Popover, Skeleton, TextInput } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { ChevronDown, Search } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { useAddress } from './address.ts';
import { api } from './api.ts';
import { useWords } from './words.ts';

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The store in the address, with its name once that is known. */
export function useChosenStore(): { readonly id: string | null; readonly name: string | null } {
  const { params } = useAddress();
  const asked = params.get('store');
  const id = asked !== null && isId(asked) ? asked : null;
  const store = api.admin.store.useQuery({ id: id ?? '' }, { enabled: id !== null, staleTime: 60_000 });
  return { id, name: id === null ? null : (store.data?.name ?? null) };
}

/** Of which store a list is. */
export function StoreFilter({ label }: { label: string }) {
  const words = useWords('frame');
  const { change } = useAddress();
  const { id, name } = useChosenStore();
  return (
    <StorePicker
      label={label}
      chosen={id === null ? null : (name ?? words.loading)}
      none={words.anyStore}
      onChoose={(store) => change({ store: store?.id ?? null })}
      className="sm:w-60"
    />
  );
}

interface StorePickerProps {
  label: string;
  /** The name of the chosen store. */
  chosen: string | null;
  /** What it means to choose none. */
  none: string;
  onChoose: (store: { readonly id: string; readonly name: string } | null) => void;
  problem?: string | undefined;
  className?: string;
}

/** One of thousands, found by typing; a plain list would stop being one at the hundredth store. */
export function StorePicker({ label, chosen, none, onChoose, problem, className }: StorePickerProps) {
  const words = useWords('frame');
  const [isOpen, setOpen] = useState(false);
  const labelId = useId();
  const problemId = useId();
  const choose: StorePickerProps['onChoose'] = (store) => {
    onChoose(store);
    setOpen(false);
  };
  return (
    <div className={cx('grid gap-1.5', className)}>
      <span id={labelId} className="text-sm font-semibold">
        {label}
      </span>
      <Popover
        label={words.chooseStore}
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button
            variant="quiet"
            aria-describedby={problem === undefined ? labelId : `${labelId} ${problemId}`}
            aria-invalid={problem === undefined ? undefined : true}
            className="justify-between px-3.5 font-normal aria-invalid:border-brick"
          >
            <span className="truncate">{chosen ?? none}</span>
            <ChevronDown aria-hidden className="text-ink-muted" />
          </Button>
        }
      >
        <StoreChoices none={none} onChoose={choose} />
      </Popover>
      {problem === undefined ? null : (
        <p id={problemId} className="text-sm text-brick-text">
          {problem}
        </p>
      )}
    </div>
  );
}

function StoreChoices({ none, onChoose }: Pick<StorePickerProps, 'none' | 'onChoose'>) {
  const words = useWords('frame');
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const stores = api.admin.stores.useQuery({ words: asked, limit: 8 }, { placeholderData: keepPreviousData, staleTime: 60_000 });
  return (
    <div className="grid gap-3">
      <Field label={words.findStore} isLabelHidden>
        <TextInput
          type="search"
          value={typed}
          maxLength={100}
          placeholder={words.findStore}
          lead={<Search aria-hidden />}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <ul className="-mx-1.5 grid">
        <StoreChoice name={none} onChoose={() => onChoose(null)} />
        {stores.data?.items.map(({ id, name, city }) => (
          <StoreChoice key={id} name={name} city={city} onChoose={() => onChoose({ id, name })} />
        ))}
      </ul>
      {stores.isPending ? <Skeleton className="h-24" /> : null}
      {stores.data?.items.length === 0 ? <p className="text-sm text-ink-muted">{words.noStoreFound}</p> : null}
    </div>
  );
}

function StoreChoice({ name, city, onChoose }: { name: string; city?: string; onChoose: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="flex min-h-11 w-full items-baseline justify-between gap-3 rounded-mark px-3 py-2 text-left hover:bg-wash"
      >
        <span>{name}</span>
        <span className="text-sm text-ink-muted">{city}</span>
      </button>
    </li>
  );
}
