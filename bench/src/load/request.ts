/** A request as it goes over the wire, made once and sent many times. */
export function writeRequest(request: { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }): string {
  const { method, path, headers = {}, body } = request;
  const all = {
    host: 'localhost',
    'x-sweetspot-app': 'shop',
    ...(body !== undefined && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}
