import type { RouterOutputs } from '@sweetspot/api';
import { Badge } from '@sweetspot/ui';
import { useWords } from '../../app/words.ts';

type User = RouterOutputs['admin']['users']['items'][number];

export function AccountState({ user: { disabledAt, leavesAt } }: { user: Pick<User, 'disabledAt' | 'leavesAt'> }) {
  const words = useWords('users');
  if (leavesAt !== null) return <Badge tone="honey">{words.leaving}</Badge>;
  return disabledAt === null ? <Badge tone="leaf">{words.active}</Badge> : <Badge tone="brick">{words.disabled}</Badge>;
}
