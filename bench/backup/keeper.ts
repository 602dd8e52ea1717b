import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode } from '../../tools/child.ts';
import { projectRoot } from '#platform/http/project-root.ts';

const PORUCH = resolve(projectRoot(), 'dist/server/poruch.js');

export interface KeeperRun {
  readonly seconds: number;
  /** Its peak memory in bytes. */
  readonly memory: number;
}

/** A `poruch` command in a separate process, as an operator starts it, observed from outside. */
export async function runKeeper(folder: string, args: readonly string[]): Promise<KeeperRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [PORUCH, ...args], {
    env: { ...process.env, DATA_DIR: folder, LANG: 'en', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid));
  }, 50);
  const code = await exitCode(child);
  clearInterval(watch);
  if (code !== 0) throw new Error(`poruch ${args[0]} ended with ${code}`);
  return { seconds: (performance.now() - startedAt) / 1000, memory };
}

/** From Linux's /proc; not available elsewhere. */
function peakMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
