import { type DestinationStream, pino } from 'pino';
import { describeError } from './describe-error.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
export type Logger = ReturnType<typeof createLogger>;

/**
 * Writes one JSON line per event, by default to standard output. Callers log ids, counts and reasons, and describeError for
 * errors, never what people wrote or who they are. Redaction here is a second safeguard against mistakes.
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
