// Plain JavaScript without packages: this file runs on the machine's own Node (20 or newer), before
// anything is installed. It installs what is missing and hands over to the Node that package.json pins.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode } from './install.mjs';

/** @type {Record<string, string>} */
const COMMANDS = {
  start: './start.mjs',
  poruch: './poruch.mjs',
  build: './build.ts',
  test: './test.ts',
  check: './check.ts',
  bench: './bench.ts',
  screenshots: './screenshots.ts',
};
const FOR_RUNNING = ['start', 'poruch', 'build'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [what = '', ...given] = process.argv.slice(2);
const script = COMMANDS[what];

if (!script) {
  stop(`node tools/run.mjs ${Object.keys(COMMANDS).join(' | ')}`);
} else if (Number.parseInt(process.versions.node, 10) < 20) {
  stop(`Poruch needs Node.js 20 or newer to install itself; this is ${process.versions.node}.`);
} else {
  await run(script);
}

/** @param {string} path */
async function run(path) {
  try {
    await ensureInstalled(root, { withoutDev: FOR_RUNNING.includes(what) });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
  // npm puts node_modules/.bin first on the path, so that from the second start on this already is the
  // pinned Node, and one process less stands between a signal and the application.
  const node = pinnedNode(root);
  if (process.execPath === node) {
    process.argv.splice(1, 2, fileURLToPath(new URL(path, import.meta.url)));
    await import(path);
  } else {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), what, ...given];
    relay(spawn(node, args, { stdio: 'inherit' }));
  }
}

/**
 * Passes signals down once and the exit code up.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function relay(child) {
  const sent = new Set();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself: it stands in the same foreground group.
      if (sent.has(signal) || (signal === 'SIGINT' && process.stdin.isTTY)) return;
      sent.add(signal);
      child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`The pinned Node does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
}

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
