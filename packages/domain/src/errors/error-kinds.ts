/**
 * The one table from a refusal's kind to what each transport calls it. tRPC has no name of its own for a declined
 * payment or an oversized body's 413 in every version, so both columns are written out and REST reads only the second.
 */
export const ERROR_KINDS = {
  malformed: { trpc: 'BAD_REQUEST', http: 400 },
  unauthenticated: { trpc: 'UNAUTHORIZED', http: 401 },
  payment_declined: { trpc: 'PAYMENT_REQUIRED', http: 402 },
  forbidden: { trpc: 'FORBIDDEN', http: 403 },
  not_found: { trpc: 'NOT_FOUND', http: 404 },
  conflict: { trpc: 'CONFLICT', http: 409 },
  too_large: { trpc: 'PAYLOAD_TOO_LARGE', http: 413 },
  invalid: { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  rate_limited: { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  unavailable: { trpc: 'SERVICE_UNAVAILABLE', http: 503 },
} as const;

export type ErrorKind = keyof typeof ERROR_KINDS;
