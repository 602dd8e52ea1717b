// Plain JavaScript without packages: see run.mjs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** Where the pinned Node stands; the path as the system sees it once it is installed. */
export function pinnedNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(path) ? realpathSync(path) : path;
}

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json says. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const release = await takeTurn(root);
  try {
    if (isInstalled(root)) return;
    const missing = !existsSync(join(root, 'node_modules'));
    say(missing ? 'Installing what Poruch needs…' : 'Installing what has changed…');
    await install(root);
  } finally {
    release();
  }
  if (!isInstalled(root)) {
    throw new Error('The installation is not complete: remove node_modules and try again.');
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so that a broken-off installation has none; it lists
 * what stands there. Packages for other systems are optional and may be absent.
 */
export function isInstalled(root) {
  if (!existsSync(pinnedNode(root))) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const differs = ([path, entry]) => {
    const there = present[path];
    if (!there) return path !== '' && !entry.optional;
    return there.version !== entry.version || there.integrity !== entry.integrity;
  };
  return !Object.entries(wanted).some(differs);
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install(root) {
  // What root installs must be readable for the user that PostgreSQL runs as.
  process.umask(0o022);
  const npm = npmCommand();
  // npm warns of packages that ask for a newer Node than the machine's: they never run on that one.
  const options = ['--loglevel=error', '--progress=true', '--no-audit', '--no-fund'];
  const child = spawn(npm.command, [...npm.first, 'ci', ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
    shell: npm.shell,
  });
  const sign = setInterval(() => say('… still installing'), 10_000);
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Error(`npm does not start: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error('npm ci failed (see above). Is the npm registry within reach?'));
    });
  }).finally(() => clearInterval(sign));
}

/** The npm that called us, on the Node that runs it: node_modules/.bin/node is about to be replaced. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) {
    return { command: process.env.npm_node_execpath ?? process.execPath, first: [cli], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Production settings must not leave out what builds the pages. */
function environment() {
  const { NODE_ENV: _ignored, npm_config_omit: _omit, ...rest } = process.env;
  return rest;
}

/** Two commands started at once must not both replace node_modules. Answers what gives the turn back. */
async function takeTurn(root) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `poruch-install-${name}`);
  for (let told = false; ; told = true) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') return () => undefined;
    }
    if (!isAlive(path)) rmSync(path, { force: true });
    else if (!told) say('Another command is installing; waiting for it…');
    await wait(500);
  }
}

function isAlive(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
