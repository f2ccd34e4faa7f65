export { appRouter } from './app-router.ts';
export { createCallerFactory } from './trpc.ts';
export { SESSION_APPS, type SessionApp } from './sessions/session.ts';
export { validateSession } from './sessions/lucia.ts';
export { uploadPicture } from './uploads/upload-picture.ts';
export type { Context, Cookies, Door, Log, RateLimits, Services, Viewer } from './context.ts';
