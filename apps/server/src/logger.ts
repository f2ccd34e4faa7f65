import { pino, type DestinationStream, type Logger } from 'pino';

/** One JSON line for each event. Errors are written with their stack and what caused them; what opens a session never is. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { error: pino.stdSerializers.errWithCause },
    redact: ['req.headers.cookie', 'req.headers.authorization'],
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
