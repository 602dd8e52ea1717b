import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { exitCode } from '../child.ts';
import { ROOT } from '../paths.ts';
import type { Problem } from './project-files.ts';

/** Runs a package's program under this Node; what it printed is the problem when it fails. */
export async function runTool(
  script: string,
  args: readonly string[],
): Promise<readonly Problem[]> {
  const child = spawn(process.execPath, [resolve(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const [code, told, complained] = await Promise.all([
    exitCode(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (code === 0) return [];
  return [
    [told, complained]
      .map((output) => output.trim())
      .join('\n')
      .trim() || `${script} failed`,
  ];
}
