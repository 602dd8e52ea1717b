import { createLogger } from '#platform/log/logger.ts';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { type Console, EXIT, type Progress } from './command.ts';

/** A line every so often where nobody watches a terminal: enough to see that it works. */
const LINE_EVERY_MS = 5000;
const REDRAW_EVERY_MS = 100;

export function openConsole(
  language: OperatorLanguage,
  streams: { readonly out: NodeJS.WritableStream; readonly err: NodeJS.WriteStream },
  { folder, json }: { readonly folder: string; readonly json: boolean },
): Console {
  const printJson = (value: unknown) => streams.out.write(`${JSON.stringify(value, null, 2)}\n`);
  const tell = (line: string) => streams.err.write(`${forTerminal(line)}\n`);
  // `| head -1` reads no further: the work goes on, and nobody is told of it.
  for (const stream of [streams.out, streams.err]) stream.on('error', unlessNobodyReads);
  return {
    language,
    folder,
    say: (said) => said[language],
    print: (line) => streams.out.write(`${forTerminal(line)}\n`),
    printJson,
    refuse: (reason, text, facts) => {
      if (json) printJson({ refusal: { reason, ...facts, text } });
      else tell(text);
      return EXIT.refused;
    },
    tell,
    progress: streams.err.isTTY ? onTerminal(streams.err) : inLines(streams.err),
    // The command line speaks in sentences of its own: the log has only what went wrong underneath.
    log: createLogger('error'),
  };
}

function unlessNobodyReads(error: Error): void {
  if (!('code' in error && error.code === 'EPIPE')) throw error;
}

/** What a terminal obeys (colours, its title, its clipboard), and what turns the text around it. */
const COMMANDS_TO_TERMINALS = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * As a terminal may be given it. Messages quote the files of strangers; and the spaces that keep «і» from
 * hanging at the end of a page's line would only be in the way of whoever looks for words with grep.
 */
export function forTerminal(line: string): string {
  return line.replace(COMMANDS_TO_TERMINALS, '\uFFFD').replace(/[\u00a0\u202f]/g, ' ');
}

function onTerminal(stream: NodeJS.WriteStream): Progress {
  let drawnAt = 0;
  const clear = () => stream.write('\r\u001B[2K');
  return {
    show: (text) => {
      const now = performance.now();
      if (now - drawnAt < REDRAW_EVERY_MS) return;
      drawnAt = now;
      clear();
      stream.write(text.slice(0, Math.max(20, stream.columns - 1)));
    },
    end: (text) => {
      clear();
      if (text !== undefined) stream.write(`${text}\n`);
    },
  };
}

function inLines(stream: NodeJS.WriteStream): Progress {
  let saidAt = performance.now();
  return {
    show: (text) => {
      const now = performance.now();
      if (now - saidAt < LINE_EVERY_MS) return;
      saidAt = now;
      stream.write(`${text}\n`);
    },
    end: (text) => {
      if (text !== undefined) stream.write(`${text}\n`);
    },
  };
}
