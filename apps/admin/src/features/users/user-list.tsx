import type { RouterOutputs } from '@sweetspot/api';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { AccountState } from './account-state.tsx';
import { useWords, type Words } from '../../app/words.ts';

type User = RouterOutputs['admin']['users']['items'][number];

const ROLES = ['customer', 'baker', 'admin'] as const;
const column = columnHelper<User>();

const columnsIn = (words: Words<'users'>, frame: Words<'frame'>) =>
  column.columns([
    column.accessor('name', {
      header: words.columns.name,
      cell: ({ row }) => (
        <Link to={`/users/${row.original.id}`} className={textLink}>
          {row.original.name}
        </Link>
      ),
    }),
    column.accessor('email', { header: words.columns.email }),
    column.accessor(({ role, stores }) => words.roles[role === 'customer' && stores.length > 0 ? 'baker' : role], {
      id: 'role',
      header: words.columns.role,
    }),
    column.accessor(({ stores }) => stores.map(({ name }) => name).join(', ') || frame.none, {
      id: 'stores',
      header: words.columns.stores,
      meta: { isWide: true },
    }),
    column.accessor('orders', { header: words.columns.orders, meta: { isNumeric: true } }),
    column.accessor('createdAt', { header: words.columns.since, cell: ({ row }) => <When at={row.original.createdAt} /> }),
    column.accessor('disabledAt', { header: words.columns.state, cell: ({ row }) => <AccountState user={row.original} /> }),
  ]);

export function UserList() {
  const words = useWords('users');
  const frame = useWords('frame');
  const columns = useMemo(() => columnsIn(words, frame), [words, frame]);
  const { params, words: searched } = useAddress();
  const role = oneOf(params.get('role'), ROLES);
  const users = api.admin.users.useInfiniteQuery(
    { words: searched, role },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(role, searched);
  return (
    <>
      <Filters sentence={sentence} names={['words', 'role']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
        <ChoiceFilter
          label={words.roleFilter}
          name="role"
          value={role}
          any={words.anyRole}
          choices={ROLES.map((value) => ({ value, label: words.roleFilters[value] }))}
        />
      </Filters>
      <QueryList
        query={users}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}
