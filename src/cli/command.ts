import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import type { Logger } from '#platform/log/logger.ts';

/** What a command ends with; anything that it did not expect is 70. */
export const EXIT = {
  done: 0,
  /** Refused, or some rows of a file were. */
  refused: 1,
  usage: 2,
  /** The database is not to be had. */
  unavailable: 69,
  bug: 70,
  /** The configuration is wrong. */
  config: 78,
} as const;

/** What a command may say, and to whom. */
export interface Console {
  readonly language: OperatorLanguage;
  /** Where relative paths start: where the reader stands. */
  readonly folder: string;
  /** Picks the reader's language. */
  readonly say: (said: Said) => string;
  /** A line of the result, to standard output. */
  readonly print: (line: string) => void;
  /** The result for programs, to standard output: only with `--json`. */
  readonly printJson: (value: unknown) => void;
  /**
   * Why it was not done: a line to standard error or, with `--json`, the one JSON document of the answer, with
   * the reason by its code and the facts. Answers the exit code, so that a command can end with it.
   */
  readonly refuse: (
    reason: string,
    text: string,
    facts?: Readonly<Record<string, unknown>>,
  ) => typeof EXIT.refused;
  /** A line for whoever waits, to standard error. */
  readonly tell: (line: string) => void;
  /** How far it is: one line that changes on a terminal, a line every few seconds elsewhere. */
  readonly progress: Progress;
  readonly log: Logger;
}

export interface Progress {
  show(text: string): void;
  /** Clears the line; `text` stays. */
  end(text?: string): void;
}

/** One thing that can be done from the command line, as the list of all of them has it. */
export interface ListedCommand {
  /** As it is typed: `import areas`. */
  readonly name: string;
  readonly summary: Said;
  /** What it does stands in a file of its own in commands/. */
  readonly load: () => Promise<Command>;
}

export interface Command {
  /** What follows the name, and every option with a line of explanation. */
  readonly usage: Said;
  /** `args` is what follows the name, without `--lang`. Answers one of EXIT. */
  readonly run: (args: readonly string[], console: Console) => Promise<number>;
}
