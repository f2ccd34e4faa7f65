export const SESSION_APPS = ['shop', 'console', 'admin', 'api'] as const;
export type SessionApp = (typeof SESSION_APPS)[number];
export type UserRole = 'customer' | 'admin';
export type StaffRole = 'owner' | 'staff';
