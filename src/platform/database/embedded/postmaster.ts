import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL that runs on the cluster, according to its pid file. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** It accepts connections. */
  readonly ready: boolean;
}

/**
 * The postmaster of a cluster, started by us or by a process that was killed since. Undefined when none
 * runs: a pid file may be left over, and its number may meanwhile belong to another program. The file
 * is PostgreSQL's to remove, never ours: it guards the data against a second server.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 1 || !worksOn(pid, cluster)) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/** The arguments with which the cluster's server was last started, as PostgreSQL wrote them down. */
export async function lastArguments(cluster: string): Promise<string> {
  return readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(() => '');
}

/** Waits until it accepts connections. False if it ended, or after the time limit. */
export async function untilReady(cluster: string, patience = 60_000): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const found = await findPostmaster(cluster);
    if (found === undefined) return false;
    if (found.ready) return true;
    await wait(20);
  }
  return false;
}

/**
 * Stops it: with a fast shutdown first (sessions end, everything is written), and with an immediate one if that takes too long,
 * after which the next start recovers from the log. False if it does not stop.
 */
export async function stopPostmaster(pid: number): Promise<boolean> {
  return (await endWith(pid, 'SIGINT', 30_000)) || (await endWith(pid, 'SIGQUIT', 10_000));
}

async function endWith(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return !isPostgres(pid);
  }
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!isPostgres(pid)) return true;
    await wait(20);
  }
  return false;
}

/** A zombie, as in a container without init, counts as gone. */
export function isPostgres(pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      const state = /^\d+ \((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
      return state?.[1] === 'postgres' && state[2] !== 'Z';
    } catch {
      return false;
    }
  }
  try {
    const told = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    return /postgres\s*$/.test(told) && !told.trim().startsWith('Z');
  } catch {
    return false;
  }
}

/** The working directory of a PostgreSQL process is the folder of its cluster, which distinguishes ours from others. */
function worksOn(pid: number, cluster: string): boolean {
  if (!isPostgres(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // In a container even root may not look; then the owner of the process must do.
    const looked = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
    return looked !== undefined && looked.uid === statSync(cluster).uid;
  }
}
