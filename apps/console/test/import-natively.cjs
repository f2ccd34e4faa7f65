/** Loaded by Node itself, so that its import() is Node's own: a test runner rewrites ours, and would resolve `electron` before a hook can. */
module.exports = (url) => import(url);
