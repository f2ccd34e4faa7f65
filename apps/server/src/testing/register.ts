import { call, type TestServer } from './test-server.ts';

let count = 0;

/** Somebody new, by the same door as everybody, with a token of the desktop console. */
export async function register(server: TestServer): Promise<{ id: string; email: string; token: string; headers: Record<string, string> }> {
  const email = `somebody${++count}@example.test`;
  const person = { name: 'Asha Patil', email, mobile: '98765 43210', password: 'a cake for grandmother' };
  const from = { origin: 'app://console', 'x-sweetspot-app': 'console' };
  const response = await server.fetch('/trpc/sessions.register', call(person, from));
  const body = (await response.json()) as { result: { data: { json: { token: string; viewer: { id: string } } } } };
  const { token, viewer } = body.result.data.json;
  return { id: viewer.id, email, token, headers: { 'x-sweetspot-app': 'console', authorization: `Bearer ${token}` } };
}
