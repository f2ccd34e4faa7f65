import { paymentReturnEn as words } from '@sweetspot/messages/shop-buy-checkout';
import { useParams, useSearchParams } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { PaymentReturn } from '../features/checkout/payment-return.tsx';

export function Component() {
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.title} description={words.checking} path={null} />
      <PaymentReturn key={number} number={number} secret={search.get('secret')} />
    </>
  );
}
