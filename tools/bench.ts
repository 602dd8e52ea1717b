import { spawn } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { buildOrExit } from './build/ensure-built.ts';
import { exitCode } from './child.ts';
import { ROOT } from './paths.ts';

// Each promise about speed is a program of its own, so that none measures what another left in memory.
// `npm run bench -- locate` runs those whose name has this word.
const words = process.argv.slice(2);
const found: string[] = [];
for await (const path of glob('bench/**/*.bench.ts', { cwd: ROOT })) found.push(path);
const chosen = found.sort().filter((path) => words.every((word) => basename(path).includes(word)));
if (chosen.length === 0) {
  console.error(`There is no bench called ${words.join(' ')}.`);
  process.exit(1);
}

await buildOrExit();
const missed: string[] = [];
for (const path of chosen) {
  console.log(`\n— ${path}`);
  const reader = resolve(ROOT, 'tools/read-like-the-build.ts');
  const bench = spawn(process.execPath, ['--expose-gc', '--import', reader, resolve(ROOT, path)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if ((await exitCode(bench)) !== 0) missed.push(path);
}
for (const path of missed) console.log(`missed: ${path}`);
process.exitCode = missed.length === 0 ? 0 : 1;
