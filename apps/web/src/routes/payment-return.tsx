import { useParams, useSearchParams } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { PaymentReturn } from '../features/checkout/payment-return.tsx';

export function Component() {
  const words = useWords('payment-return');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.title} description={words.checking} path={null} />
      <PaymentReturn key={number} number={number} secret={search.get('secret')} />
    </>
  );
}
