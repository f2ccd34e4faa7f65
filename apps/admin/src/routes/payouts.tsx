import { Button } from '@sweetspot/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { BatchList } from '../features/payouts/batch-list.tsx';
import { MakeBatch } from '../features/payouts/make-batch.tsx';

export function Component() {
  const words = useWords('payouts');
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={words.title}
      lede={words.lede}
      actions={
        <Button onClick={() => setMaking(true)}>
          <Plus aria-hidden />
          <span>{words.make}</span>
        </Button>
      }
    >
      <BatchList />
      {isMaking ? <MakeBatch onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}
