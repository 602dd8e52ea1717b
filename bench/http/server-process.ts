import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a separate process, observed from outside. */
export interface ServerProcess {
  readonly url: string;
  /** From the start of the process until it is ready. */
  readonly startMs: number;
  /** Processor time so far in seconds, including its threads. */
  cpuSeconds(): number;
  /** Resident memory, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 120_000;

/** `readyPath` must answer 200 before the server counts as started. */
export async function startProcess(
  args: readonly string[],
  port: number,
  readyPath: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}${readyPath}`, startedAt);
  const startMs = performance.now() - startedAt;
  return {
    url,
    startMs,
    cpuSeconds: () => cpuSeconds(child.pid),
    memory: () => memory(child.pid),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilReady(child: ChildProcess, url: string, startedAt: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() - startedAt > PATIENCE_MS) child.kill();
    await wait(10);
  }
  throw new Error(
    `the server ended with ${child.exitCode ?? child.signalCode} before it was ready`,
  );
}

/** From Linux's /proc, where ticks are hundredths of a second; not available elsewhere. */
function cpuSeconds(pid: number | undefined): number {
  const fields = readOrNothing(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memory(pid: number | undefined): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readOrNothing(`/proc/${pid}/status`));
  return Number(line?.[1]) * 1024;
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
