import type { AdminWords } from '../../admin.ts';

export const words: AdminWords['days'] = {
  label: 'दिन',
  from: 'कब से',
  to: 'कब तक',
  custom: 'दूसरे दिन',
  presets: {
    today: 'आज',
    week: 'पिछले 7 दिन',
    four_weeks: 'पिछले 28 दिन',
    quarter: 'पिछले 90 दिन',
    year: 'पिछले 365 दिन',
  },
  words: {
    today: 'आज',
    week: 'पिछले 7 दिनों में',
    four_weeks: 'पिछले 28 दिनों में',
    quarter: 'पिछले 90 दिनों में',
    year: 'पिछले 365 दिनों में',
  },
  between: (from, to) => (from === to ? `${from} को` : `${from} से ${to} तक`),
  since: (from) => `${from} से`,
  until: (to) => `${to} तक`,
};
