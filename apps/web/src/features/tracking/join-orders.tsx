import { Button } from '@sweetspot/ui';
import { useEffect, useRef } from 'react';
import { api } from '../../app/api.ts';
import { useViewer } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';

/** Orders from before there was an account, with its address: its owner says whether they belong here. */
export function JoinOrders() {
  const words = useWords('account');
  const isVerified = useViewer()?.isEmailVerified ?? false;
  const utils = api.useUtils();
  const guestOrders = api.orders.guestOrders.useQuery(undefined, { enabled: isVerified });
  const join = api.orders.joinGuestOrders.useMutation({
    onSuccess: () => {
      utils.orders.guestOrders.setData(undefined, { count: 0 });
      return utils.orders.list.invalidate();
    },
  });
  if (join.isSuccess) return <Joined count={join.data.count} />;
  const count = guestOrders.data?.count ?? 0;
  if (count === 0) return null;
  return (
    <div className="grid gap-3">
      <Notice
        tone="info"
        title={words.guestOrders(count)}
        actions={
          <Button variant="quiet" isLoading={join.isPending} onClick={() => join.mutate()}>
            {words.joinOrders}
          </Button>
        }
      >
        {words.guestOrdersHelp}
      </Notice>
      <FormProblem message={join.isError ? failureWords(join.error, words.locale, words.unexpected) : undefined} />
    </div>
  );
}

function Joined({ count }: { count: number }) {
  const words = useWords('account');
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Notice tone="done" isLive>
        {words.joined(count)}
      </Notice>
    </div>
  );
}
