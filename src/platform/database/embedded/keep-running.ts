import { setTimeout as wait } from 'node:timers/promises';
import { describeError } from '../../log/describe-error.ts';
import type { Logger } from '../../log/logger.ts';
import type { Installation } from './adopt-or-start.ts';
import { clusterFolder } from './cluster.ts';
import type { ServerLocks } from './locks.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { startPostmaster } from './start-postmaster.ts';

/** How often we look whether the server still runs, in milliseconds. */
const LOOK_EVERY = 500;
/** The pause after a failed start, for example because the disk is full. */
const LOOK_AGAIN = 5_000;

/**
 * Starts the server again whenever it is gone. Answers the way to leave it: the last process that leaves
 * stops it.
 */
export function keepRunning(
  installation: Installation,
  locks: ServerLocks,
  log: Logger,
): () => Promise<void> {
  const leaving = new AbortController();
  const watching = watch(installation, locks, log, leaving.signal);
  let left: Promise<void> | undefined;
  const leave = async () => {
    leaving.abort();
    await watching;
    locks.leave();
    await locks.atTheDoor(() => stopWhenDeserted(installation, locks, log));
    locks.close();
  };
  return () => {
    left ??= leave();
    return left;
  };
}

async function watch(
  installation: Installation,
  locks: ServerLocks,
  log: Logger,
  leaving: AbortSignal,
): Promise<void> {
  const options = { signal: leaving, ref: false };
  let pause = LOOK_EVERY;
  while (!leaving.aborted) {
    await wait(pause, undefined, options).catch(() => undefined);
    if (leaving.aborted) return;
    const runs = await startWhenGone(installation, locks, log).catch((error) => {
      log.error(describeError(error), 'looking after the database server failed');
      return false;
    });
    pause = runs ? LOOK_EVERY : LOOK_AGAIN;
  }
}

/** Whether it is running. All users of the server know its port, so the port must not change. */
async function startWhenGone(
  installation: Installation,
  locks: ServerLocks,
  log: Logger,
): Promise<boolean> {
  const cluster = clusterFolder(installation.folder);
  if ((await findPostmaster(cluster)) !== undefined) return true;
  const runs = await locks.atTheDoor(async () => {
    if ((await findPostmaster(cluster)) !== undefined) return true;
    log.warn('the database server is gone: starting it again');
    const started = await startPostmaster({ ...installation, samePort: true });
    if (!started.ok) log.error({ reason: started.refusal }, 'the database server stays away');
    return started.ok;
  });
  return runs ?? false;
}

async function stopWhenDeserted(
  installation: Installation,
  locks: ServerLocks,
  log: Logger,
): Promise<void> {
  if (!locks.deserted()) return;
  const running = await findPostmaster(clusterFolder(installation.folder));
  if (running === undefined || (await stopPostmaster(running.pid))) return;
  log.error({ process: running.pid }, 'the database server does not stop');
}
