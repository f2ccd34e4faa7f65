import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What still runs then is cut off, so that a stop never takes ten seconds. */
const LONGEST_DRAIN_MS = 8_000;
const LOOK_EVERY_MS = 50;

export interface Draining {
  readonly isDraining: boolean;
  /** To be told of every request before it is answered. */
  track(request: IncomingMessage, response: ServerResponse): void;
  register(app: FastifyInstance): void;
}

/**
 * A stop in order: nobody new is let in, event streams end (their clients come back elsewhere by themselves), whatever is under
 * way is answered, and each connection is closed with its last answer.
 */
export function createDraining(): Draining {
  const underWay = new Set<ServerResponse>();
  let isDraining = false;
  return {
    get isDraining() {
      return isDraining;
    },
    track(_request, response) {
      if (isDraining) response.shouldKeepAlive = false;
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
    },
    register(app) {
      app.addHook('preClose', async () => {
        isDraining = true;
        for (const response of underWay) {
          if (isEventStream(response)) response.destroy();
          else if (!response.headersSent) response.shouldKeepAlive = false;
        }
        // Connections that fall idle only now, or were opened and never used, are nobody's.
        const looking = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS).unref();
        const cutting = setTimeout(() => app.server.closeAllConnections(), LONGEST_DRAIN_MS).unref();
        app.server.once('close', () => {
          clearInterval(looking);
          clearTimeout(cutting);
        });
      });
    },
  };
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
