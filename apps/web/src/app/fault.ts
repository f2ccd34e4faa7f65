import { isLost, refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { ERROR_KINDS } from '@sweetspot/domain/errors/error-kinds';
import { isRouteErrorResponse, UNSAFE_ErrorResponseImpl as ErrorResponse } from 'react-router';

/** What a page that cannot be shown says of itself: it crosses from server to browser as it is. */
export interface Fault {
  readonly status: number;
  readonly requestId: string | null;
}

/** What a page that never got an answer calls its status: no server said one. */
export const LOST = 0;

/** One form for everything that stops a page: a route's own answer, a refused procedure, or a failure nobody expected. */
export function faultOf(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    const { requestId } = (error.data ?? {}) as { requestId?: unknown };
    return { status: error.status, requestId: typeof requestId === 'string' ? requestId : null };
  }
  if (isLost(error)) return { status: LOST, requestId: null };
  const refusal = refusalFrom(error);
  return { status: refusal ? ERROR_KINDS[refusal.kind].http : 500, requestId: requestIdFrom(error) };
}

export function asErrorResponse({ status, requestId }: Fault): ErrorResponse {
  return new ErrorResponse(status, '', { requestId });
}
