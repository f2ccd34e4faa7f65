import { phoneWords } from '@sweetspot/messages';
import type { RouterOutputs } from '@sweetspot/api';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Facts, Page, PageFailure, PageSkeleton, Section, textLink } from '../../app/page.tsx';
import { When } from '../../app/reading.tsx';
import { AccountState } from './account-state.tsx';
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
        <Section title={words.account} aside={<AccountState user={user} />}>
          {user.leavesAt === null ? null : <p className="text-pretty text-ink-muted">{words.leavingHelp}</p>}
          <Facts
            rows={[
              user.leavesAt === null ? null : [words.leavingOn, <When key="leaves" at={user.leavesAt} />],
              user.leavesAt === null || !isHeld(user) ? null : [words.waitsFor, <WaitsFor key="waits" user={user} />],
              user.disabledAt === null ? null : [words.columns.state, <Disabled key="since" at={user.disabledAt} />],
              user.picturePath === null ? null : [words.picture, <Picture key="picture" path={user.picturePath} name={user.name} />],
              [words.columns.role, words.roles[user.role === 'customer' && user.stores.length > 0 ? 'baker' : user.role]],
              [words.columns.email, user.isEmailVerified ? words.emailVerified : words.emailUnverified],
              [words.mobile, user.mobile === null ? frame.none : phoneWords(user.mobile)],
              [words.since, <When key="since" at={user.createdAt} />],
              [
                words.secondFactor,
                user.secondFactorSince === null ? words.secondFactorOff : <When key="factor" at={user.secondFactorSince} />,
              ],
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

function Picture({ path, name }: { path: string; name: string }) {
  const words = useWords('users');
  return (
    <a href={`${path}/large.webp`} target="_blank" rel="noreferrer" className="inline-block rounded-mark">
      <img src={`${path}/small.webp`} alt={words.pictureOf(name)} className="size-24 rounded-mark object-cover" />
    </a>
  );
}

const isHeld = ({ waitsFor: { orders, stores, isLastAdmin } }: User): boolean => orders.length > 0 || stores.length > 0 || isLastAdmin;

/** Orders that are not over, and what others would be left without. */
function WaitsFor({ user: { waitsFor } }: { user: User }) {
  const words = useWords('users');
  return (
    <ul className="grid gap-1">
      {waitsFor.orders.map((number) => (
        <li key={number}>
          <Link to={`/orders/${number}`} className={`figures ${textLink}`}>
            {number}
          </Link>
        </li>
      ))}
      {waitsFor.stores.map((store) => (
        <li key={store}>{words.waitsForStore(store)}</li>
      ))}
      {waitsFor.isLastAdmin ? <li>{words.waitsForLastAdmin}</li> : null}
    </ul>
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
