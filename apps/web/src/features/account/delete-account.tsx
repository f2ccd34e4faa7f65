import type { RouterOutputs } from '@sweetspot/api';
import { Button, LinkButton, Skeleton } from '@sweetspot/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ProofForm, type Proof } from './proof-form.tsx';
import { useChangeOfPerson } from './signed-in.ts';

type Deletion = RouterOutputs['privacy']['deletion'];

/** What it means is said before the password is asked. */
export function DeleteAccount({ email }: { email: string }) {
  const words = useWords('leaving');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  // Whoever closed it stands on nothing otherwise.
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isOpen) return <WhatItMeans email={email} onClose={close} />;
  return (
    <ScriptsOnly>
      <Button ref={opener} variant="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </ScriptsOnly>
  );
}

function WhatItMeans({ email, onClose }: { email: string; onClose: () => void }) {
  const words = useWords('leaving');
  // Of this moment: an order may have been placed since the page was opened.
  const deletion = api.privacy.deletion.useQuery(undefined, { gcTime: 0, staleTime: 0 });
  const heading = useRef<HTMLDivElement>(null);
  const isLoaded = deletion.data !== undefined;
  useEffect(() => heading.current?.focus(), [isLoaded]);
  if (deletion.isError) return <LoadFailed title={words.failed} error={deletion.error} onRetry={() => void deletion.refetch()} />;
  if (deletion.data === undefined) return <Skeleton className="h-48" />;
  const { stores, isLastAdmin } = deletion.data;
  return (
    <div ref={heading} tabIndex={-1} className="grid gap-5 outline-none">
      <Meanings deletion={deletion.data} />
      {stores.length > 0 || isLastAdmin ? (
        <Needed stores={stores} onClose={onClose} />
      ) : (
        <Confirm email={email} needsCode={deletion.data.needsCode} onClose={onClose} />
      )}
    </div>
  );
}

function Meanings({ deletion: { orders, keptYears, graceDays, openOrders } }: { deletion: Deletion }) {
  const words = useWords('leaving');
  return (
    <dl className="grid gap-4">
      <Meaning term={words.goes}>{words.goesList}</Meaning>
      <Meaning term={words.stays}>{words.staysList(orders, keptYears)}</Meaning>
      <Meaning term={words.when}>{words.whenList(graceDays)}</Meaning>
      {openOrders.length === 0 ? null : <Meaning term={words.waits}>{words.waitsList(openOrders)}</Meaning>}
    </dl>
  );
}

function Meaning({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="font-semibold">{term}</dt>
      <dd className="text-pretty text-ink-muted">{children}</dd>
    </div>
  );
}

function Needed({ stores, onClose }: { stores: readonly string[]; onClose: () => void }) {
  const words = useWords('leaving');
  const isStore = stores.length > 0;
  return (
    <Notice
      tone="attention"
      isLive
      className="wrap-anywhere"
      title={isStore ? words.neededStores(stores) : words.neededAdmin}
      actions={
        <>
          <LinkButton asChild variant="quiet">
            <Link to="/contact">{words.write}</Link>
          </LinkButton>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      {isStore ? words.neededStoresHelp : words.neededAdminHelp}
    </Notice>
  );
}

function Confirm({ email, needsCode, onClose }: { email: string; needsCode: boolean; onClose: () => void }) {
  const words = useWords('leaving');
  const ask = api.privacy.askDeletion.useMutation();
  const navigate = useNavigate();
  const changeTo = useChangeOfPerson();
  const prove = async ({ password, code }: Proof) => {
    await ask.mutateAsync(needsCode ? { password, code } : { password });
    // The page first: its own queries must not ask once more on behalf of nobody.
    await navigate('/keep-account', { replace: true });
    await changeTo(null);
  };
  return <ProofForm {...{ email, needsCode, onClose }} action={words.open} isDanger takesFocus={false} onProve={prove} />;
}
