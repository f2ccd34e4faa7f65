import { adminDashboardEn } from './admin-dashboard.ts';
import { adminOrdersEn } from './admin-orders.ts';
import { adminRecordsEn } from './admin-records.ts';
import { adminStoresEn } from './admin-stores.ts';
import { adminUsersEn } from './admin-users.ts';
import { adminFrameEn } from './admin-frame.ts';

/** The admin app's own words. It speaks English: its readers are the platform's staff. */
export const adminWords = {
  frame: adminFrameEn,
  dashboard: adminDashboardEn,
  users: adminUsersEn,
  stores: adminStoresEn,
  orders: adminOrdersEn,
  records: adminRecordsEn,
} as const;
