import type { AgeBand } from '@sweetspot/domain/accounts/age-band';

/** Of the account page: what somebody may say of their age. */
export const words = {
  title: 'Your age, if you like',
  lede: 'You need not say. It helps us see whom SweetSpot serves: it is only ever counted together with others, never fewer than five, and no store sees it. You can take it back at any time.',
  none: 'Rather not say',
  bands: {
    from_18: '18 to 24',
    from_25: '25 to 34',
    from_35: '35 to 44',
    from_45: '45 to 54',
    from_55: '55 to 64',
    from_65: '65 or more',
  } satisfies Readonly<Record<AgeBand, string>>,
  saved: 'Saved.',
  takenBack: 'Your age is taken back.',
  unexpected: 'That did not work, through no fault of yours. Try again.',
  failed: 'This did not load. Try again in a moment.',
};
