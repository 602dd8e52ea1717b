import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

const PACKAGES = {
  '': { version: '0.1.0' },
  'node_modules/node': { version: '26.1.0', integrity: 'sha512-node' },
  'node_modules/hono': { version: '4.0.0', integrity: 'sha512-hono' },
  'node_modules/vitest': { version: '5.0.0', integrity: 'sha512-vitest', dev: true },
  'node_modules/only-on-windows': { version: '1.0.0', integrity: 'sha512-win', optional: true },
};
const { '': _root, 'node_modules/only-on-windows': _windows, ...PRESENT } = PACKAGES;
const { 'node_modules/vitest': _vitest, ...WITHOUT_DEV } = PRESENT;
const { 'node_modules/hono': _hono, ...WITHOUT_HONO } = PRESENT;

const EVERYTHING = { withoutDev: false };

describe('Whether what the lock file says is installed', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'poruch-install-test-'));
    mkdirSync(join(root, 'node_modules', 'node', 'bin'), { recursive: true });
    for (const name of ['node', 'node.exe']) {
      writeFileSync(join(root, 'node_modules', 'node', 'bin', name), '');
    }
    lock('package-lock.json', PACKAGES);
    lock('node_modules/.package-lock.json', PRESENT);
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('it is, though packages for other systems are absent', () => {
    expect(isInstalled(root, EVERYTHING)).toBe(true);
  });

  test('not without node_modules', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root, EVERYTHING)).toBe(false);
  });

  test('not where npm was broken off, before it wrote what it installed', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(isInstalled(root, EVERYTHING)).toBe(false);
  });

  test('not where the pinned Node is missing: its install script did not run', () => {
    rmSync(join(root, 'node_modules/node/bin'), { recursive: true });
    expect(isInstalled(root, EVERYTHING)).toBe(false);
  });

  test.each([
    ['a package is missing', WITHOUT_HONO],
    ['a package has another version', { ...PRESENT, 'node_modules/hono': { version: '3.9.0' } }],
    [
      'a package has other content',
      { ...PRESENT, 'node_modules/hono': { version: '4.0.0', integrity: 'sha512-other' } },
    ],
  ])('not where %s', (_, present) => {
    lock('node_modules/.package-lock.json', present);
    expect(isInstalled(root, EVERYTHING)).toBe(false);
  });

  test('without the packages for tests it is enough to run, not to test', () => {
    lock('node_modules/.package-lock.json', WITHOUT_DEV);
    expect(isInstalled(root, { withoutDev: true })).toBe(true);
    expect(isInstalled(root, EVERYTHING)).toBe(false);
  });

  function lock(path: string, packages: object): void {
    writeFileSync(join(root, path), JSON.stringify({ lockfileVersion: 3, packages }));
  }
});
