export { findDemoPasswords } from './find-demo-passwords.ts';
export { validateSession } from './lucia.ts';
export { linkSecret } from './one-time-link.ts';
export { hashPassword, isPassword } from './passwords.ts';
export { refuseCommonPassword } from './register.ts';
export { loadViewer, viewerView } from './session-view.ts';
export { sessionsRouter } from './sessions.router.ts';
export { sweepExpired } from './sweep-expired.ts';
export { watchRight, type Right } from './watch-right.ts';
