import { execFileSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/**
 * From now on this thread, and threads that it starts, use only processor time that nothing else needs; called on a main
 * thread, it also affects the running threads. A low priority alone is not enough: Linux lets a thread run for some
 * milliseconds before a more important one unless it has the policy SCHED_IDLE. Where that cannot be set, the lowest priority
 * is used.
 */
export function stepBack(): void {
  const hasOwnPriority = process.platform === 'linux';
  // Elsewhere a thread would slow down the whole process.
  if (!hasOwnPriority && !isMainThread) return;
  setPriority(constants.priority.PRIORITY_LOW);
  if (!hasOwnPriority) return;
  try {
    const thread = basename(readlinkSync('/proc/thread-self'));
    const which = isMainThread ? ['--all-tasks'] : [];
    execFileSync('chrt', [...which, '--idle', '--pid', '0', thread], {
      stdio: 'ignore',
      timeout: 1_000,
    });
  } catch {
    // No such program here, or it is not allowed.
  }
}
