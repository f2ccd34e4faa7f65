import { refusalFrom } from '@sweetspot/api/client';

/** A number or a secret that was cut on its way opens as little as none. */
export const isNoSuchOrder = (error: unknown): boolean => ['not_found', 'invalid', 'malformed'].includes(refusalFrom(error)?.kind ?? '');
