import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The most that Node's own server can do: `/bytes/N` answers N bytes from memory. */
const bodies = new Map<string, Buffer>();

function bodyFor(path: string): Buffer {
  const known = bodies.get(path);
  if (known) return known;
  const made = Buffer.alloc(Number(path.split('/').at(-1)), 'x');
  bodies.set(path, made);
  return made;
}

const server = createServer((request, response) => {
  const body = bodyFor(request.url ?? '/bytes/0');
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
