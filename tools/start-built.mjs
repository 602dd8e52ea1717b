// Plain JavaScript: to run TypeScript, Node loads a compiler that would stay in the application's memory (25 MB).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSettings } from './settings.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * Runs a program of dist/server in this very process, so that signals reach it directly. It is built first where it is
 * missing or older than its sources.
 *
 * @param {'main.js' | 'poruch.js'} name
 */
export async function startBuilt(name) {
  loadSettings();
  const build = spawn(process.execPath, [resolve(root, 'tools/build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(build, 'exit');
  if (code !== 0) process.exit(1);
  process.setSourceMapsEnabled(true);
  const program = resolve(root, 'dist/server', name);
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
}
