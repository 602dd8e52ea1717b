// Plain JavaScript without packages: see run.mjs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeTurn } from './turn.mjs';

/** @typedef {{version?: string, integrity?: string, optional?: boolean, dev?: boolean}} Entry */

/**
 * Where the pinned Node stands, as the system names it once it is installed.
 *
 * @param {string} root
 */
export function pinnedNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', 'node', 'bin', name);
  try {
    return realpathSync(path);
  } catch {
    // Not installed yet, or being replaced at this moment by another command.
    return path;
  }
}

/**
 * Runs `npm ci` when node_modules is missing or is not what package-lock.json says.
 *
 * @param {string} root
 * @param {{withoutDev: boolean}} needs whether what only tests and checks use may be absent
 */
export async function ensureInstalled(root, needs) {
  if (isInstalled(root, needs)) return;
  const giveBack = await takeTurn(root, 'install', () =>
    say('Another command is installing; waiting for it…'),
  );
  try {
    if (isInstalled(root, needs)) return;
    const first = !existsSync(join(root, 'node_modules'));
    say(
      first
        ? 'Установлюємо, що потрібно: раз, здебільшого до хвилини… · Installing what Poruch needs: once, in less than a minute on most lines…'
        : 'package-lock.json has changed: installing what it says…',
    );
    await install(root);
  } finally {
    giveBack();
  }
  if (!isInstalled(root, needs)) {
    throw new Error('The installation is not complete: remove node_modules and try again.');
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so that a broken-off installation has none; it lists
 * what stands there. Packages for other systems are optional and may be absent.
 *
 * @param {string} root
 * @param {{withoutDev: boolean}} needs
 */
export function isInstalled(root, needs) {
  if (!existsSync(pinnedNode(root))) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const there = present[path];
    if (there) return there.version === entry.version && there.integrity === entry.integrity;
    const mayBeAbsent = entry.optional || (entry.dev && needs.withoutDev);
    return path === '' || Boolean(mayBeAbsent);
  });
}

/**
 * @param {string} path
 * @returns {Record<string, Entry> | undefined}
 */
function readLock(path) {
  try {
    /** @type {{packages?: Record<string, Entry>}} */
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    return lock.packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
async function install(root) {
  // What root installs must be readable for the user that PostgreSQL runs as.
  process.umask(0o022);
  const npm = npmCommand();
  const options = ['--loglevel=warn', '--no-audit', '--no-fund'];
  const child = spawn(npm.command, [...npm.first, 'ci', ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: environment(),
    shell: npm.shell,
  });
  const lines = createInterface({ input: child.stderr });
  // Packages ask for a newer Node than the machine's, and run on the pinned one: that would hide other warnings.
  lines.on('line', (line) => line.startsWith('npm warn EBADENGINE') || say(line));
  const sign = setInterval(() => say('… ще встановлюємо · still installing'), 10_000);
  try {
    await new Promise((done, fail) => {
      child.on('error', (error) => fail(new Error(`npm does not start: ${error.message}`)));
      child.on('close', (code) => {
        if (code === 0) done(undefined);
        else fail(new Error('npm ci failed (see above). Is the npm registry within reach?'));
      });
    });
  } finally {
    clearInterval(sign);
  }
}

/** The npm that called us, on the Node that runs it: node_modules/.bin/node is about to be replaced. */
function npmCommand() {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) {
    const node = process.env['npm_node_execpath'] ?? process.execPath;
    return { command: node, first: [cli], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Without what would leave out the packages for tests: a production setting of the machine. */
function environment() {
  const {
    NODE_ENV: _mode,
    npm_config_omit: _omit,
    npm_config_production: _old,
    ...rest
  } = process.env;
  return rest;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
