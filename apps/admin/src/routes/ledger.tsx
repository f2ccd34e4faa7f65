import { Button } from '@sweetspot/ui';
import { useState } from 'react';
import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { AdjustStore } from '../features/ledger/adjust-store.tsx';
import { LedgerList } from '../features/ledger/ledger-list.tsx';

export function Component() {
  const words = useWords('books');
  const [isAdjusting, setAdjusting] = useState(false);
  return (
    <Page
      title={words.title}
      lede={words.lede}
      actions={
        <Button variant="quiet" onClick={() => setAdjusting(true)}>
          {words.adjust}
        </Button>
      }
    >
      <LedgerList />
      {isAdjusting ? <AdjustStore onClose={() => setAdjusting(false)} /> : null}
    </Page>
  );
}
