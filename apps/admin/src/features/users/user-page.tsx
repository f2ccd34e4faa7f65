import { phoneWords } from '@sweetspot/messages';
import type { RouterOutputs } from '@sweetspot/api';
import { Badge } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Facts, Page, PageFailure, PageSkeleton, Section, textLink } from '../../app/page.tsx';
import { When } from '../../app/reading.tsx';
import { UserActions } from './user-actions.tsx';
import { useWords } from '../../app/words.ts';

type User = RouterOutputs['admin']['user'];

export function UserPage({ id }: { id: string }) {
  const words = useWords('users');
  const user = api.admin.user.useQuery({ id });
  if (user.isPending) return <PageSkeleton />;
  if (user.data === undefined) {
    return (
      <PageFailure title={words.title} up={{ to: '/users', label: words.title }} error={user.error} onRetry={() => void user.refetch()} />
    );
  }
  return <OneUser user={user.data} />;
}

function OneUser({ user }: { user: User }) {
  const words = useWords('users');
  const frame = useWords('frame');
  const orders = useWords('orders');
  return (
    <Page title={user.name} up={{ to: '/users', label: words.title }} lede={user.email} actions={<UserActions user={user} />}>
      <div className="grid gap-10 lg:grid-cols-2">
        <Section
          title={words.account}
          aside={user.disabledAt === null ? <Badge tone="leaf">{words.active}</Badge> : <Badge tone="brick">{words.disabled}</Badge>}
        >
          <Facts
            rows={[
              user.disabledAt === null ? null : [words.columns.state, <Disabled key="since" at={user.disabledAt} />],
              [words.columns.role, words.roles[user.role === 'customer' && user.stores.length > 0 ? 'baker' : user.role]],
              [words.columns.email, user.isEmailVerified ? words.emailVerified : words.emailUnverified],
              [words.mobile, user.mobile === null ? frame.none : phoneWords(user.mobile)],
              [words.since, <When key="since" at={user.createdAt} />],
              [words.sessions, words.sessionsCount(user.sessions)],
              [
                words.orders,
                user.orders === 0 ? (
                  orders.count(0)
                ) : (
                  <Link key="orders" to={`/orders?${new URLSearchParams({ words: user.email })}`} className={textLink}>
                    {orders.count(user.orders)}
                  </Link>
                ),
              ],
            ]}
          />
        </Section>
        <Section title={words.stores}>
          <UserStores stores={user.stores} />
        </Section>
      </div>
    </Page>
  );
}

function Disabled({ at }: { at: string }) {
  const words = useWords('users');
  return (
    <>
      <span>{`${words.disabled}, `}</span>
      <When at={at} />
    </>
  );
}

function UserStores({ stores }: Pick<User, 'stores'>) {
  const words = useWords('users');
  if (stores.length === 0) return <p className="text-ink-muted">{words.noStores}</p>;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-control border border-line bg-surface">
      {stores.map(({ id, name, role }) => (
        <li key={id} className="flex items-baseline justify-between gap-4 px-4 py-3">
          <Link to={`/stores/${id}`} className={textLink}>
            {name}
          </Link>
          <span className="text-sm text-ink-muted">{words.staffRoles[role]}</span>
        </li>
      ))}
    </ul>
  );
}
