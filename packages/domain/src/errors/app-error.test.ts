import { describe, expect, test } from 'vitest';
import { APP_ERROR_CODES, AppError, ERRORS_BY_FEATURE, isAppError } from './app-error.ts';
import { ERROR_KINDS } from './error-kinds.ts';

describe('the registry of codes', () => {
  test('gives each code to exactly one feature', () => {
    const codes = Object.values(ERRORS_BY_FEATURE).flatMap((table) => Object.keys(table));
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual([...APP_ERROR_CODES].sort());
  });

  test('writes every code in upper snake case and gives it a known kind', () => {
    for (const table of Object.values(ERRORS_BY_FEATURE)) {
      for (const [code, { kind }] of Object.entries(table)) {
        expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
        expect(ERROR_KINDS).toHaveProperty(kind);
      }
    }
  });

  test('gives every kind an HTTP status of its own, none of them 500', () => {
    const statuses = Object.values(ERROR_KINDS).map(({ http }) => http);
    expect(new Set(statuses).size).toBe(statuses.length);
    expect(Math.max(...statuses.filter((status) => status !== 503))).toBeLessThan(500);
  });
});

describe('AppError', () => {
  test('carries code, kind, status and data', () => {
    const error = new AppError('SLOT_FULL', { nextPossibleAt: '2026-03-01T04:30:00.000Z' });
    expect(error).toMatchObject({ message: 'SLOT_FULL', kind: 'conflict', httpStatus: 409 });
    expect(error.toView()).toEqual({ code: 'SLOT_FULL', kind: 'conflict', data: { nextPossibleAt: '2026-03-01T04:30:00.000Z' } });
  });

  test('type-checks its data by its code', () => {
    // @ts-expect-error SLOT_FULL must say when to try instead
    expect(new AppError('SLOT_FULL').data).toBeUndefined();
    // @ts-expect-error a code that says it all takes no data
    expect(new AppError('NOT_FOUND', { id: 'x' }).code).toBe('NOT_FOUND');
    expect(new AppError('NOT_SIGNED_IN').data).toBeUndefined();
  });

  test('is told apart from other errors, and by code', () => {
    const error: unknown = new AppError('RATE_LIMITED', { retryAfterSeconds: 30 });
    expect(isAppError(error)).toBe(true);
    expect(isAppError(error, 'RATE_LIMITED') && error.data.retryAfterSeconds).toBe(30);
    expect(isAppError(error, 'NOT_FOUND')).toBe(false);
    expect(isAppError(new Error('RATE_LIMITED'))).toBe(false);
  });
});
