import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Measurement } from '../../bench/report.ts';
import { ROOT } from '../paths.ts';
import { readFigures, recordFigures, writeFigures } from './figures-page.ts';

const PAGE = resolve(ROOT, 'docs/figures.md');
const GIBIBYTE = 1024 ** 3;

const INTRODUCTION = `# Figures

What \`npm run bench\` measured, written by \`npm run bench -- all\`, or by \`npm run bench -- --record WORD\` for the benches with
that word in their name. Each line names its day, commit and machine, and the figure before it. Figures of a busy machine say
little: the scale names the load, where a bench depends on it. Compare them before a change is called done.`;

/** Writes the measurements of one bench into docs/figures.md, beside those of the run before. */
export async function recordInFigures(
  bench: string,
  measurements: readonly Measurement[],
): Promise<void> {
  const known = readFigures(await readFile(PAGE, 'utf8').catch(() => ''));
  const figures = recordFigures(known, bench, measurements, await occasion());
  await writeFile(PAGE, writeFigures(INTRODUCTION, figures));
}

/** Day, commit and machine. */
async function occasion(): Promise<string> {
  const git = async (...args: readonly string[]) =>
    (await promisify(execFile)('git', args, { cwd: ROOT })).stdout.trim();
  const commit = await git('rev-parse', '--short=8', 'HEAD');
  const isChanged = (await git('status', '--porcelain', '--', 'src', 'bench')) !== '';
  const day = Temporal.Now.plainDateISO('UTC').toString();
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / GIBIBYTE)} GB, Node ${process.versions.node}`;
  return `${day}, \`${commit}\`${isChanged ? ' and changes' : ''}, ${machine}`;
}
