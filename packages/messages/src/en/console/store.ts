import { counted } from '../../language.ts';

/** Whether the store takes orders, and whether the shop shows it. */
export const words = {
  pause: {
    open: 'Taking orders',
    paused: (until: string) => `Paused until ${until}`,
    notTaking: 'Not taking orders',
    for: (minutes: number) =>
      minutes < 60 ? `Pause for ${minutes} minutes` : `Pause for ${counted(minutes / 60, 'en', { one: 'hour', other: 'hours' })}`,
    resume: 'Take orders again',
    label: 'Pause new orders',
  },
  standing: {
    awaiting_approval: 'The shop does not show your store yet: it waits for approval. You are told by mail.',
    declined: 'Your store was not approved, and the shop does not show it.',
    suspended: 'Your store is suspended. The shop takes no new orders for it; those already taken go on here.',
    reason: (reason: string) => `Why: ${reason}`,
  },
};
