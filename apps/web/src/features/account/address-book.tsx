import type { RouterOutputs } from '@sweetspot/api';
import { Badge, Button, Skeleton, useToast } from '@sweetspot/ui';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { stateName } from '../../components/address-form.ts';
import { Notice } from '../../components/notice.tsx';
import { AddressForm } from './address-form.tsx';

type SavedAddress = RouterOutputs['accounts']['addresses'][number];

export function AddressBook() {
  const words = useWords('account');
  const addresses = api.accounts.addresses.useQuery();
  /** The id of the address being changed, 'new' for one being added. */
  const [open, setOpen] = useState<string | null>(null);
  /** The one whose form was closed last: what opened it has the keyboard again. */
  const [left, setLeft] = useState<string | null>(null);
  const close = () => {
    setLeft(open);
    setOpen(null);
  };
  if (addresses.isError) return <Notice tone="problem">{words.failed}</Notice>;
  if (!addresses.data) return <Skeleton className="h-24 noscript:hidden" />;
  return (
    <div className="grid gap-4">
      {addresses.data.length === 0 ? <p className="text-ink-muted">{words.addressesNone}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {addresses.data.map((address) => (
          <li key={address.id} className="py-4 first:pt-0">
            {open === address.id ? (
              <AddressForm address={address} onClose={close} />
            ) : (
              <AddressRow address={address} isLeft={left === address.id} onEdit={() => setOpen(address.id)} />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <AddressForm address={null} onClose={close} />
      ) : (
        <Opener isLeft={left === 'new'} variant="quiet" className="justify-self-start" onClick={() => setOpen('new')}>
          <Plus aria-hidden />
          <span>{words.addAddress}</span>
        </Opener>
      )}
    </div>
  );
}

/** A button in whose place its form opens. */
function Opener({ isLeft, ...button }: ComponentProps<typeof Button> & { isLeft: boolean }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isLeft) ref.current?.focus();
  }, [isLeft]);
  return <Button ref={ref} {...button} />;
}

interface AddressRowProps {
  readonly address: SavedAddress;
  readonly isLeft: boolean;
  readonly onEdit: () => void;
}

function AddressRow({ address, isLeft, onEdit }: AddressRowProps) {
  const words = useWords('account');
  const { label, line1, line2, city, state, postalCode, isDefault } = address;
  const remove = useRemoveAddress(address);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 sm:flex-nowrap">
      <div className="min-w-0 wrap-anywhere">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span>{`${label} `}</span>
          {isDefault ? <Badge tone="leaf">{words.isDefaultMark}</Badge> : null}
        </p>
        <p className="text-ink-muted">{[line1, line2, `${city} ${postalCode}`, stateName(state)].filter(Boolean).join(', ')}</p>
      </div>
      <div className="flex shrink-0 max-sm:-ml-5">
        <Opener isLeft={isLeft} variant="ghost" aria-label={words.editLabel(label)} onClick={onEdit}>
          {words.edit}
        </Opener>
        <Button variant="ghost" aria-label={words.removeLabel(label)} onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

/** Gone at once, and back at a press: nobody is asked whether they are sure. */
function useRemoveAddress(address: SavedAddress): () => void {
  const words = useWords('account');
  const utils = api.useUtils();
  const toast = useToast();
  const failed = () => toast({ message: words.unexpected, tone: 'problem' });
  const onSettled = () => utils.accounts.addresses.invalidate();
  const putBack = api.accounts.saveAddress.useMutation({ onError: failed, onSettled });
  const remove = api.accounts.deleteAddress.useMutation({
    onMutate: ({ id }) => utils.accounts.addresses.setData(undefined, (all) => all?.filter((each) => each.id !== id)),
    onSuccess: () =>
      toast({
        message: words.addressRemoved(address.label),
        action: { label: words.undo, onPress: () => putBack.mutate({ ...address, id: null }) },
      }),
    onError: failed,
    onSettled,
  });
  return () => remove.mutate({ id: address.id });
}
