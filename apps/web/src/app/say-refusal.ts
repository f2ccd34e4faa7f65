import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';

export const sayRefusal = (refusal: AppErrorView): string => sayError(refusal, 'en');
