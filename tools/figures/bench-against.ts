import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OTHER_ROOT_VARIABLE } from '../../bench/variables.ts';
import { buildOrExit } from '../build/ensure-built.ts';
import { exitCode } from '../child.ts';
import { ROOT } from '../paths.ts';
import { runBench } from './run-bench.ts';

/** Builds a commit in a folder of its own, with the packages of its own lock file, and measures both builds in one run. */
export async function benchAgainst(commit: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-against-'));
  const other = join(folder, 'poruch');
  try {
    await run('git', ['worktree', 'add', '--detach', other, commit], ROOT);
    await run('node', ['tools/run.mjs', 'build'], other);
    await buildOrExit();
    const { isMet } = await runBench('bench/against.ts', { [OTHER_ROOT_VARIABLE]: other });
    process.exitCode = isMet ? 0 : 1;
  } finally {
    await run('git', ['worktree', 'remove', '--force', other], ROOT).catch(console.error);
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if ((await exitCode(child)) !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
