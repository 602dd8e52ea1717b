import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Writer {
  readonly child: ChildProcess;
  /** The ids acknowledged so far. */
  readonly acknowledged: readonly string[];
  /** Resolves after this many acknowledgements. Rejects if the process ends before. */
  untilWritten(count: number): Promise<void>;
  /** Asks the process to stop and returns its exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

/** A process that writes into a data folder until it is stopped or killed. */
export function startWriter(dataDir: string, uid?: number): Writer {
  const program = join(import.meta.dirname, 'writer.ts');
  const further = uid === undefined ? [] : [String(uid)];
  const child = spawn(process.execPath, [program, dataDir, ...further], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
  });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => acknowledged.push(line));
  const ended = once(child, 'exit');
  const drained = once(lines, 'close');
  return {
    child,
    acknowledged,
    untilWritten: async (count) => {
      while (acknowledged.length < count) {
        if (child.exitCode !== null) throw new Error(`the writer ended: ${acknowledged.at(-1)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    stop: async () => {
      child.stdin.end();
      await ended;
      await drained;
      return child.exitCode;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      await drained;
    },
  };
}
