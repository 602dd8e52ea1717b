import { createLogger } from '../platform/log/logger.ts';
import type { CliLanguage, Console, Progress } from './command.ts';

/** A line every so often where nobody watches a terminal: enough to see that it works. */
const LINE_EVERY_MS = 5000;
const REDRAW_EVERY_MS = 100;

export function openConsole(
  language: CliLanguage,
  streams: { readonly out: NodeJS.WritableStream; readonly err: NodeJS.WriteStream },
): Console {
  return {
    language,
    say: (said) => said[language],
    print: (line) => streams.out.write(`${line}\n`),
    printJson: (value) => streams.out.write(`${JSON.stringify(value, null, 2)}\n`),
    tell: (line) => streams.err.write(`${line}\n`),
    progress: streams.err.isTTY ? onTerminal(streams.err) : inLines(streams.err),
    // The command line speaks in sentences of its own: the log has only what went wrong underneath.
    log: createLogger('error'),
  };
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
