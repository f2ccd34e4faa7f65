import { Button } from '@sweetspot/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../app/page.tsx';
import { NewPromoCode } from '../features/promo-codes/new-promo-code.tsx';
import { PromoCodeList } from '../features/promo-codes/promo-code-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const words = useWords('promo-codes');
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={words.title}
      actions={
        <Button onClick={() => setMaking(true)}>
          <Plus aria-hidden />
          <span>{words.create}</span>
        </Button>
      }
    >
      <PromoCodeList />
      {isMaking ? <NewPromoCode onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}
