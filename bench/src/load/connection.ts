import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string; body: Buffer };

/**
 * One keep-alive HTTP/1.1 connection, one request at a time. Hand-made because the driver shares its machine with what it measures: any
 * of the usual clients would cost more than the servers do.
 */
export type Connection = { send: (request: string | Buffer) => Promise<Answer>; close: () => void };

export function openConnection({ hostname, port }: URL): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(speakOver(socket));
    });
  });
}

function speakOver(socket: Socket): Connection {
  let received = Buffer.alloc(0);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  const fail = (error: Error) => {
    waiting?.reject(error);
    waiting = null;
  };
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const parsed = parseAnswer(received);
    if (!parsed || !waiting) return;
    received = received.subarray(parsed.length);
    const { resolve } = waiting;
    waiting = null;
    resolve(parsed.answer);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server hung up.')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

const HEAD_END = '\r\n\r\n';

/** Null while the answer is not whole. */
function parseAnswer(received: Buffer): { answer: Answer; length: number } | null {
  const headLength = received.indexOf(HEAD_END);
  if (headLength < 0) return null;
  const head = received.toString('latin1', 0, headLength);
  const status = Number(head.slice(9, 12));
  const start = headLength + HEAD_END.length;
  const announced = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (announced === undefined && /^transfer-encoding: *chunked/im.test(head)) {
    const whole = joinChunks(received, start);
    return whole && { answer: { status, head, body: whole.body }, length: whole.end };
  }
  const end = start + Number(announced ?? 0);
  return received.length < end ? null : { answer: { status, head, body: received.subarray(start, end) }, length: end };
}

function joinChunks(received: Buffer, start: number): { body: Buffer; end: number } | null {
  const chunks: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = received.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(received.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (received.length < next) return null;
    if (size === 0) return { body: Buffer.concat(chunks), end: next };
    chunks.push(received.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = next;
  }
}
