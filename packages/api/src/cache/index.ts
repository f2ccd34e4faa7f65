export {
  CATALOGUE_KEPT,
  createCache,
  dependOn,
  dependOnTheMoment,
  type Answering,
  type Cache,
  type HowKept,
  type ListKind,
} from './cache.ts';
