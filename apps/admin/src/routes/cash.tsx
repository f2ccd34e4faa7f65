import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { CashList } from '../features/cash/cash-list.tsx';

export function Component() {
  const words = useWords('payouts');
  return (
    <Page title={words.cashTitle} lede={words.cashLede}>
      <CashList />
    </Page>
  );
}
