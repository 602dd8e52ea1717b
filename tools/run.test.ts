import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/**
 * Stands for the pinned Node: tells that it started, and how it is asked to stop. Its input ends with whoever
 * holds the other side, so that it outlives neither this test nor a runner that was killed.
 */
const PINNED = `#!${process.execPath}
process.stdin.on('end', () => process.exit(1)).resume();
process.on('SIGTERM', () => { console.log('asked to stop'); process.exitCode = 7; clearInterval(life); process.stdin.destroy(); });
const life = setInterval(() => {}, 1000);
console.log('started with', ...process.argv.slice(3));
`;

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

describe.skipIf(process.platform === 'win32')('A command on a machine with another Node', () => {
  let root: string;
  let children: ChildProcess[];

  beforeEach(() => {
    children = [];
    root = mkdtempSync(join(tmpdir(), 'poruch-run-test-'));
    mkdirSync(join(root, 'tools'));
    for (const name of ['run.mjs', 'install.mjs', 'turn.mjs']) {
      cpSync(join(import.meta.dirname, name), join(root, 'tools', name));
    }
    mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules/node/bin/node'), PINNED);
    chmodSync(join(root, 'node_modules/node/bin/node'), 0o755);
    for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) {
      writeFileSync(join(root, path), JSON.stringify({ packages: {} }));
    }
  });

  afterEach(async () => {
    for (const child of children) child.stdin?.destroy();
    await Promise.all(children.map(ended));
    rmSync(root, { recursive: true, force: true });
  });

  test('is handed over to the pinned one, asked to stop once, and its exit code is passed on', async () => {
    const child = run('start', '--now');
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    const [code]: unknown[] = await once(child, 'close');
    expect(told).toBe('started with start --now\nasked to stop\n');
    expect(code).toBe(7);
  });

  test('leaves nothing behind when the one who called it is gone', async () => {
    const child = run('start');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    child.stdin.end();
    // The stand-in holds the other end of our pipe for as long as it lives.
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
  });

  test('that does not exist names those that do', async () => {
    const child = run('strat');
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(complaint).toContain('start | poruch | build | test');
    expect(code).toBe(1);
  });

  test('tells in a sentence that the installation failed', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    const child = run('start');
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(complaint).toContain('Installing what Poruch needs');
    expect(complaint).toContain('npm ci failed');
    expect(code).toBe(1);
  });

  function run(...args: readonly string[]) {
    const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), ...args], {
      env: { PATH: process.env['PATH'], HOME: root },
    });
    children.push(child);
    return child;
  }
});
