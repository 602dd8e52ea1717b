import { pino } from 'pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
export type Logger = ReturnType<typeof createLogger>;

/**
 * One JSON line an event, to standard output. Callers log ids, counts and reasons, never what people
 * wrote or who they are; what a mistake could let through is redacted here as a second wall.
 */
export function createLogger(level: LogLevel) {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.phone', '*.phones', '*.email', '*.name', '*.note', '*.password', '*.ip'],
      censor: '[hidden]',
    },
  });
}
