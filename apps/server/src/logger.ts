import { pino, type DestinationStream, type Logger } from 'pino';

/** Addresses that open an order or an account, in whatever message a library quotes them. */
const SECRETS = /((?:[?&]|\b)(?:secret|token|password)(?:=|%3D|"?: ?"))[^&\s"'<>]+/gi;

function hideSecrets<T>(told: T): T {
  if (typeof told === 'string') return told.replace(SECRETS, '$1[hidden]') as T;
  if (typeof told !== 'object' || told === null) return told;
  const plain = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, name === 'raw' ? undefined : hideSecrets(value)]));
  return plain as T;
}

/** One JSON line for each event. Errors are written with their stack and what caused them; what opens a session never is. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { error: (error: unknown) => hideSecrets(pino.stdSerializers.errWithCause(error as Error)) },
    redact: ['req.headers.cookie', 'req.headers.authorization'],
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
