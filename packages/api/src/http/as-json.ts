import type { Prisma } from '@sweetspot/db';

/** For a JSON column: Prisma's type wants an index signature that our interfaces do not have; that it is JSON, it is. */
export function toJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
