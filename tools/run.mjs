// Plain JavaScript without packages: this file runs on the machine's own Node (20 or newer), before
// anything is installed. It installs what is missing and hands over to the Node that package.json pins.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode } from './install.mjs';

const COMMANDS = {
  start: './start.ts',
  test: './test.ts',
  check: './check.ts',
  bench: './bench.ts',
  build: './build.ts',
  poruch: './poruch.ts',
  screenshots: './screenshots.ts',
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [what = '', ...given] = process.argv.slice(2);
const script = COMMANDS[what];

if (!script) stop(`node tools/run.mjs ${Object.keys(COMMANDS).join(' | ')}`);
if (Number.parseInt(process.versions.node, 10) < 20) {
  stop(`Poruch needs Node.js 20 or newer to install itself; this is Node.js ${process.versions.node}.`);
}

try {
  await ensureInstalled(root);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

// npm puts node_modules/.bin first on the path, so that from the second start on this already is the
// pinned Node, and one process less stands between a signal and the application.
const node = pinnedNode(root);
if (process.execPath === node) {
  process.argv.splice(1, 2, fileURLToPath(new URL(script, import.meta.url)));
  await import(script);
} else {
  relay(spawn(node, [fileURLToPath(import.meta.url), what, ...given], { stdio: 'inherit' }));
}

/** Passes signals down once and the exit code up. */
function relay(child) {
  const sent = new Set();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself: it stands in the same foreground group.
      if (sent.has(signal) || (signal === 'SIGINT' && process.stdin.isTTY)) return;
      sent.add(signal);
      child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`${node} does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
