import { execFileSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/**
 * From here on this thread, and those that it starts, take only what nobody else wants of the processors; a program's
 * main thread takes along those that run already. A low priority alone is not enough: Linux lets whoever has the
 * processor keep it for some milliseconds before somebody more important, unless it was said to be idle work. Where
 * that cannot be said, the lowest priority is what there is.
 */
export function stepBack(): void {
  const hasOwnPriority = process.platform === 'linux';
  // Elsewhere a thread would take the whole process along.
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
