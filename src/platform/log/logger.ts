import { type DestinationStream, pino } from 'pino';
import { describeError } from './describe-error.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
export type Logger = ReturnType<typeof createLogger>;

/**
 * One JSON line an event, to standard output unless said otherwise. Callers log ids, counts and reasons,
 * never what people wrote or who they are, and of an error what describeError says; what a mistake could
 * let through is redacted here as a second wall.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream) {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: {
      paths: ['*.phone', '*.phones', '*.email', '*.name', '*.note', '*.password', '*.ip'],
      censor: '[hidden]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
