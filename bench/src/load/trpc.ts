import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import superjson from 'superjson';
import type { Connection } from './connection.ts';
import { writeRequest } from './request.ts';

type Feature = keyof RouterInputs;
type Named<F extends Feature> = { feature: F; name: keyof RouterInputs[F] & keyof RouterOutputs[F] & string };

/** A query as the shop's client sends it when it is alone in its batch. */
export function writeQuery<F extends Feature, N extends Named<F>['name']>(feature: F, name: N, input: RouterInputs[F][N]): string {
  const batch = encodeURIComponent(JSON.stringify({ 0: superjson.serialize(input) }));
  return writeRequest({ method: 'GET', path: `/trpc/${feature}.${name}?batch=1&input=${batch}` });
}

export function writeMutation<F extends Feature, N extends Named<F>['name']>(
  feature: F,
  name: N,
  input: RouterInputs[F][N],
  headers: Record<string, string> = {},
): string {
  const body = JSON.stringify(superjson.serialize(input));
  return writeRequest({ method: 'POST', path: `/trpc/${feature}.${name}`, body, headers });
}

export class Refused extends Error {
  readonly code: string;

  constructor(code: string, what: string) {
    super(`${what} was refused: ${code}`);
    this.code = code;
  }
}

/** Calls and answers with the output and the answer's head, where the cookies are. */
export async function callMutation<F extends Feature, N extends Named<F>['name']>(
  connection: Connection,
  { feature, name, input, headers }: { feature: F; name: N; input: RouterInputs[F][N]; headers?: Record<string, string> },
): Promise<{ output: RouterOutputs[F][N]; head: string }> {
  const { head, body } = await connection.send(writeMutation(feature, name, input, headers));
  const answer = JSON.parse(body.toString()) as {
    result?: { data: { json: RouterOutputs[F][N] } };
    error?: { json?: { message?: string } };
  };
  if (!answer.result) throw new Refused(answer.error?.json?.message ?? 'unknown', `${feature}.${name}`);
  return { output: answer.result.data.json, head };
}
