export { CATALOGUE_KEPT, createCache, dependOn, type Answering, type Cache, type ListKind } from './cache.ts';
