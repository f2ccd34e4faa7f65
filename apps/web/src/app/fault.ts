import { refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { isRouteErrorResponse, UNSAFE_ErrorResponseImpl as ErrorResponse } from 'react-router';

/** What a page that cannot be shown says of itself: it crosses from server to browser as it is. */
export interface Fault {
  readonly status: number;
  readonly requestId: string | null;
}

/** One form for everything that stops a page: a route's own answer, a refused procedure, or a failure nobody expected. */
export function faultOf(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    const { requestId } = (error.data ?? {}) as { requestId?: unknown };
    return { status: error.status, requestId: typeof requestId === 'string' ? requestId : null };
  }
  const isGone = refusalFrom(error)?.kind === 'not_found';
  return { status: isGone ? 404 : 500, requestId: requestIdFrom(error) };
}

export function asErrorResponse({ status, requestId }: Fault): ErrorResponse {
  return new ErrorResponse(status, '', { requestId });
}
