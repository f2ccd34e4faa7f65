export const ACCOUNT_ACTIONS = ['end_sessions', 'clear_second_factor', 'disable', 'enable'] as const;
/** What an admin may do to an account. */
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

interface Account {
  readonly id: string;
  readonly isDisabled: boolean;
  readonly sessions: number;
  readonly hasSecondFactor: boolean;
}

/** Nobody disables themselves: the last admin would lock everybody out. */
export function allowedOnAccount(adminId: string, { id, isDisabled, sessions, hasSecondFactor }: Account): readonly AccountAction[] {
  const isSelf = id === adminId;
  return ACCOUNT_ACTIONS.filter((action) => {
    if (action === 'end_sessions') return sessions > 0;
    // One's own is removed with a code, as everybody's.
    if (action === 'clear_second_factor') return hasSecondFactor && !isSelf;
    return !isSelf && (action === 'enable') === isDisabled;
  });
}
