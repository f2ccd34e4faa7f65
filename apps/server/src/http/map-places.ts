import { createMapPlaces } from '@sweetspot/integrations/maps';
import type { FastifyInstance } from 'fastify';

const WEEK_SECONDS = 604_800;

/** Names for the built-in map, part by part, as it is moved. */
export function registerMapPlaces(app: FastifyInstance): void {
  const places = createMapPlaces();
  app.get<{ Params: { part: string } }>('/map/places/:part.json', async ({ params }, reply) => {
    const found = places.part(params.part);
    if (found === null) return reply.callNotFound();
    return reply.header('cache-control', `public, max-age=${WEEK_SECONDS}`).send(found);
  });
}
