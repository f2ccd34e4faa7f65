import { words as audit } from './admin/audit.ts';
import { words as cakes } from './admin/cakes.ts';
import { words as dashboard } from './admin/dashboard.ts';
import { words as range } from './admin/days.ts';
import { words as frame } from './admin/frame.ts';
import { words as jobs } from './admin/jobs.ts';
import { words as mails } from './admin/mails.ts';
import { words as orders } from './admin/orders.ts';
import { words as signIn } from './admin/sign-in.ts';
import { words as stores } from './admin/stores.ts';
import { words as users } from './admin/users.ts';

/** The admin app's own words. */
export const adminWords = {
  frame: { ...frame, signIn },
  dashboard: { ...dashboard, range },
  users,
  stores,
  orders,
  records: { plain: frame.plain, mails, jobs, audit, cakes },
};
