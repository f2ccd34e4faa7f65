import type { Tx } from '@sweetspot/db';

/** Those who look after what nobody else can. */
export function loadAdmins(tx: Tx) {
  return tx.user.findMany({ where: { role: 'admin', disabledAt: null }, select: { email: true, locale: true } });
}
