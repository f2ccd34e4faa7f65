export const ACCOUNT_ACTIONS = ['end_sessions', 'clear_second_factor', 'remove_picture', 'disable', 'enable'] as const;
/** What an admin may do to an account. */
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

interface Account {
  readonly id: string;
  readonly isDisabled: boolean;
  readonly sessions: number;
  readonly hasSecondFactor: boolean;
  readonly hasPicture: boolean;
}

/** Nobody disables themselves: the last admin would lock everybody out. */
export function allowedOnAccount(adminId: string, { id, isDisabled, ...account }: Account): readonly AccountAction[] {
  const isSelf = id === adminId;
  return ACCOUNT_ACTIONS.filter((action) => {
    if (action === 'end_sessions') return account.sessions > 0;
    // One's own is removed with a code, as everybody's, and one's own picture in the shop.
    if (action === 'clear_second_factor') return account.hasSecondFactor && !isSelf;
    if (action === 'remove_picture') return account.hasPicture && !isSelf;
    return !isSelf && (action === 'enable') === isDisabled;
  });
}
