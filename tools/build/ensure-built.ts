import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { exitCode } from '../child.ts';
import { ROOT } from '../paths.ts';
import { takeTurn } from '../turn.mjs';
import { isFresh } from './freshness.ts';

/**
 * Builds when the build is missing or older than the sources. Two processes that start at once build
 * once. The builder is a process of its own: it takes memory that the application must not carry.
 */
export async function ensureBuilt(say: (sentence: string) => void): Promise<void> {
  if (await isFresh()) return;
  const giveBack = await takeTurn(ROOT, 'build', () => say('Another command is building…'));
  try {
    if (await isFresh()) return;
    say('Готуємо сторінки… · Building the pages…');
    const builder = spawn(process.execPath, [resolve(import.meta.dirname, 'build-all.ts')], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if ((await exitCode(builder)) !== 0) throw new Error('The build failed (see above).');
  } finally {
    giveBack();
  }
}

/** For commands: tells what it does, and ends with one sentence where there is nothing to start. */
export async function buildOrExit(): Promise<void> {
  try {
    await ensureBuilt((sentence) => console.error(sentence));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
