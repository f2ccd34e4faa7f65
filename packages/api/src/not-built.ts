import { AppError } from '@sweetspot/domain/errors/app-error';

export function notBuilt(): never {
  throw new AppError('UNAVAILABLE', { part: 'this procedure' });
}
