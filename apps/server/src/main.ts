import { buildServer } from './build-server.ts';
import { EnvError, readEnv, type Env } from './env.ts';
import { createLogger } from './logger.ts';

/** One line for the operator where the start is refused. */
function exitRefused(error: unknown): never {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  return process.exit(1);
}

function readEnvOrExit(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    return exitRefused(error);
  }
}

const env = readEnvOrExit();
const logger = createLogger(env.LOG_LEVEL);
const server = await buildServer(env, logger).catch(exitRefused);

const LONGEST_STOP_MS = 9_500;
let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // Whatever hangs, the process is gone before its supervisor loses patience.
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  await server[Symbol.asyncDispose]();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());

const address = await server.listen(env.PORT, env.HOST);
// Browser tests start a server on any free port and read this line.
console.log(`listening ${address}`);
