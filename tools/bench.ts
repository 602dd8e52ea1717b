import { glob } from 'node:fs/promises';
import { basename } from 'node:path';
import { benchAgainst } from './figures/bench-against.ts';
import { recordInFigures } from './figures/record-in-figures.ts';
import { runBench } from './figures/run-bench.ts';
import { buildOrExit } from './build/ensure-built.ts';
import { ROOT } from './paths.ts';

/**
 * Each promise about speed is a program of its own, so that none measures what another left in memory.
 *
 *     npm run bench -- locate             those whose name has this word
 *     npm run bench -- --record locate    and writes their figures into docs/figures.md
 *     npm run bench -- all                all of them, recorded
 *     npm run bench -- against COMMIT     the pages of that commit beside those of the working tree
 */
const given = process.argv.slice(2);
const [first, commit] = given;
const isAll = first === 'all' && given.length === 1;

if (first === 'against' && commit !== undefined) await benchAgainst(commit);
else await runChosen(isAll ? [] : given.filter((word) => !word.startsWith('--')));

async function runChosen(words: readonly string[]): Promise<void> {
  const found: string[] = [];
  for await (const path of glob('bench/**/*.bench.ts', { cwd: ROOT })) found.push(path);
  const chosen = found
    .sort()
    .filter((path) => words.every((word) => basename(path).includes(word)));
  if (chosen.length === 0) {
    console.error(`There is no bench called ${words.join(' ')}.`);
    process.exit(1);
  }
  await buildOrExit();
  const missed: string[] = [];
  for (const path of chosen) {
    console.log(`\n— ${path}`);
    const { measurements, isMet } = await runBench(path);
    if (!isMet) missed.push(path);
    // After each one: a later bench that breaks takes nothing away.
    if (isAll || given.includes('--record')) {
      await recordInFigures(basename(path, '.bench.ts'), measurements);
    }
  }
  for (const path of missed) console.log(`missed: ${path}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
