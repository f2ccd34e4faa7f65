import { isLost, requestIdFrom, statusFrom } from '@sweetspot/api/client';
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
  return { status: statusFrom(error), requestId: requestIdFrom(error) };
}

export function asErrorResponse({ status, requestId }: Fault): ErrorResponse {
  return new ErrorResponse(status, '', { requestId });
}
