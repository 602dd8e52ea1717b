import { createLogger } from '../../platform/log/logger.ts';
import type { OperatorLanguage } from '../../kernel/text/said.ts';
import type { Console } from '../command.ts';

export interface RecordedConsole extends Console {
  /** What went to standard output, and what to standard error, line by line. */
  readonly printed: string[];
  readonly told: string[];
  readonly json: unknown[];
}

/** A console that remembers what was said, for tests of commands. */
export function recordedConsole(language: OperatorLanguage = 'uk'): RecordedConsole {
  const printed: string[] = [];
  const told: string[] = [];
  const json: unknown[] = [];
  return {
    language,
    printed,
    told,
    json,
    say: (said) => said[language],
    print: (line) => printed.push(line),
    printJson: (value) => json.push(value),
    tell: (line) => told.push(line),
    progress: { show: () => undefined, end: () => undefined },
    log: createLogger('silent'),
  };
}
