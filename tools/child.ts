import type { ChildProcess } from 'node:child_process';

/** Waits until a process of ours has ended: its exit code, or 1 when a signal ended it. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
