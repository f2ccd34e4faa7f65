export { appRouter } from './app-router.ts';
export { createCallerFactory } from './trpc.ts';
export type { Context, Cookies, Log, Services, Viewer } from './context.ts';
