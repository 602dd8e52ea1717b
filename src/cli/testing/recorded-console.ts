import { createLogger } from '#platform/log/logger.ts';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { type Console, EXIT } from '../command.ts';
import { forTerminal } from '../console.ts';

export interface RecordedConsole extends Console {
  /** What went to standard output, and what to standard error, line by line. */
  readonly printed: string[];
  readonly told: string[];
  readonly json: unknown[];
}

/** A console that remembers what was said, for tests of commands. */
export function recordedConsole(
  language: OperatorLanguage = 'uk',
  { forPrograms = false } = {},
): RecordedConsole {
  const printed: string[] = [];
  const told: string[] = [];
  const json: unknown[] = [];
  return {
    language,
    printed,
    told,
    json,
    say: (said) => said[language],
    print: (line) => printed.push(forTerminal(line)),
    folder: process.cwd(),
    printJson: (value) => json.push(value),
    refuse: (reason, text, facts) => {
      if (forPrograms) json.push({ refusal: { reason, ...facts, text } });
      else told.push(forTerminal(text));
      return EXIT.refused;
    },
    tell: (line) => told.push(forTerminal(line)),
    progress: { show: () => undefined, end: () => undefined },
    log: createLogger('silent'),
  };
}
