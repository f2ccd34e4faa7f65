export { findingRouter } from './finding.router.ts';
