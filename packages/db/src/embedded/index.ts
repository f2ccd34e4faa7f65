export { renewPassword, startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.ts';
export { placeCluster, type ClusterPlace } from './cluster-place.ts';
export { startTemporaryPostgres } from './temporary-postgres.ts';
