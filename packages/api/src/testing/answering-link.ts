import { isAppError } from '@sweetspot/domain/errors/app-error';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable, type Observer } from '@trpc/server/observable';
import type { AppRouter, ErrorData, RouterInputs, RouterOutputs } from '../index.ts';

type InputOf<R extends keyof RouterOutputs, P> = R extends keyof RouterInputs
  ? P extends keyof RouterInputs[R]
    ? RouterInputs[R][P]
    : never
  : never;

/**
 * What the server says, by procedure: a screen's test writes only those that its screen asks. One that throws an AppError refuses
 * as the server does, one that throws LOST never arrives, and one whose promise does not settle keeps its caller waiting.
 */
export type Answers = {
  readonly [R in keyof RouterOutputs]?: {
    readonly [P in keyof RouterOutputs[R]]?: (input: InputOf<R, P>) => RouterOutputs[R][P] | Promise<RouterOutputs[R][P]>;
  };
};

export interface Call {
  readonly path: string;
  /** Undefined where a procedure takes none, which a test need not say at each look. */
  readonly input: Record<string, unknown>;
}

/** The connection broke before an answer came. */
export const LOST = new TypeError('Failed to fetch');

type StreamObserver = Pick<Observer<never, TRPCClientError<AppRouter>>, 'next'>;

export interface AnsweredServer {
  readonly link: TRPCLink<AppRouter>;
  /** What was asked, in order. */
  readonly calls: readonly Call[];
  readonly callsOf: (path: string) => readonly unknown[];
  /** Says something on every open stream of this procedure. */
  readonly tell: (path: string, data: unknown) => void;
  /** The streams of this procedure lose their connection, and look for it. */
  readonly breakStream: (path: string) => void;
}

/** The client's side of the wire with nobody but the test behind it: screens run as they are, from the query cache up. */
export function answerWith(answers: Answers, otherwise: (call: Call) => unknown = nobodyAnswers): AnsweredServer {
  const calls: Call[] = [];
  const streams = new Map<string, Set<StreamObserver>>();
  const answer = async ({ path, input }: Call): Promise<unknown> => {
    const [feature = '', procedure = ''] = path.split('.');
    const written = (answers as Readonly<Record<string, Readonly<Record<string, (input: unknown) => unknown>>>>)[feature]?.[procedure];
    return written === undefined ? otherwise({ path, input }) : written(input);
  };
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        const call: Call = { path: op.path, input: op.input as Call['input'] };
        calls.push(call);
        if (op.type === 'subscription') {
          const open = streams.get(op.path) ?? new Set();
          streams.set(op.path, open.add(observer));
          observer.next({ result: { type: 'started' } });
          return () => open.delete(observer);
        }
        let isOver = false;
        answer(call).then(
          (data) => {
            if (isOver) return;
            observer.next({ result: { type: 'data', data } });
            observer.complete();
          },
          (error: unknown) => {
            if (!isOver) observer.error(asClientError(error));
          },
        );
        return () => {
          isOver = true;
        };
      });
  const onStreams = (path: string, message: unknown) => {
    for (const observer of streams.get(path) ?? []) observer.next(message as never);
  };
  return {
    link,
    calls,
    callsOf: (path) => calls.filter((call) => call.path === path).map(({ input }) => input),
    tell: (path, data) => onStreams(path, { result: { type: 'data', data } }),
    breakStream: (path) => onStreams(path, { result: { type: 'state', state: 'connecting', error: null } }),
  };
}

function nobodyAnswers({ path }: Call): never {
  // oxlint-disable-next-line no-console -- fails the test, which forgot what its screen asks
  console.error(`Nothing answers ${path}.`);
  throw LOST;
}

function asClientError(error: unknown): TRPCClientError<AppRouter> {
  if (!isAppError(error)) return TRPCClientError.from(error instanceof Error ? error : new Error(String(error)));
  const data: ErrorData = { httpStatus: error.httpStatus, app: error.toView(), requestId: null };
  return TRPCClientError.from({ error: { code: -32_000, message: error.code, data } } as never);
}
