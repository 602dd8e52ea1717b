import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Measurement } from '../../bench/report.ts';
import { FIGURES_VARIABLE } from '../../bench/variables.ts';
import { exitCode } from '../child.ts';
import { ROOT } from '../paths.ts';

const measurementSchema = z.object({
  name: z.string(),
  scale: z.string(),
  figure: z.string(),
  ratio: z.string().exactOptional(),
  target: z.string().exactOptional(),
  met: z.boolean().exactOptional(),
});

export interface BenchRun {
  readonly measurements: readonly Measurement[];
  /** False where a target was missed or the bench broke. */
  readonly isMet: boolean;
}

/** Runs one file of bench/ as a process of its own; it prints while it runs. */
export async function runBench(
  path: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchRun> {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-figures-'));
  try {
    const file = join(folder, 'figures');
    const reader = resolve(ROOT, 'tools/read-like-the-build.ts');
    const bench = spawn(
      process.execPath,
      ['--expose-gc', '--import', reader, resolve(ROOT, path)],
      {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...environment, [FIGURES_VARIABLE]: file },
      },
    );
    const isMet = (await exitCode(bench)) === 0;
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
    return { measurements: lines.map((line) => measurementSchema.parse(JSON.parse(line))), isMet };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
