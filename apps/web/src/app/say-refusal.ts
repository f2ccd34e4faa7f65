import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { sayError, type Locale } from '@sweetspot/messages';

export const sayRefusal = (refusal: AppErrorView, locale: Locale): string => sayError(refusal, locale);
