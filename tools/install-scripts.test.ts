import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { ROOT } from './paths.ts';

/** The npm that people type, wherever this test was started from. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
);
const npm = (folder: string, ...args: readonly string[]) =>
  execFileSync('npm', args, { cwd: folder, env: environment, encoding: 'utf8', stdio: 'pipe' });

/** Earlier ones know no allowScripts. */
const knowsThePolicy =
  process.platform !== 'win32' && npm(tmpdir(), 'config', 'ls', '-l').includes('strict-allow');

describe('Install scripts of packages', () => {
  test('are allowed or denied, each of them, in package.json', () => {
    const names = Object.entries(lock.packages)
      .filter(([, entry]) => 'hasInstallScript' in entry)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(names).toContain('node');
    expect(Object.keys(manifest.allowScripts)).toEqual(expect.arrayContaining(names));
  });

  describe.runIf(knowsThePolicy)('with this .npmrc', () => {
    let root: string;
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'poruch-scripts-'));
      mkdirSync(join(root, 'project/tools'), { recursive: true });
      cpSync(join(ROOT, '.npmrc'), join(root, 'project/.npmrc'));
      for (const name of ['install.mjs', 'turn.mjs']) {
        cpSync(join(import.meta.dirname, name), join(root, 'project/tools', name));
      }
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    /** A package that leaves a file in the project when its install script runs. */
    const pack = (name: string): string => {
      const folder = join(root, name);
      mkdirSync(folder);
      const postinstall = `node -e "require('fs').writeFileSync(process.env.INIT_CWD + '/${name}-ran', '')"`;
      const described = { name, version: '1.0.0', scripts: { postinstall } };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(described));
      npm(folder, 'pack', '--pack-destination', root);
      return `file:${join(root, `${name}-1.0.0.tgz`)}`;
    };
    const install = (names: readonly string[], allowed: readonly string[]) => {
      const project = join(root, 'project');
      const packed = new Map(names.map((name) => [name, pack(name)]));
      const allowScripts = {
        ...manifest.allowScripts,
        ...Object.fromEntries(allowed.map((name) => [packed.get(name), true])),
      };
      const dependencies = Object.fromEntries(packed);
      writeFileSync(
        join(project, 'package.json'),
        JSON.stringify({ name: 'project', version: '1.0.0', allowScripts, dependencies }),
      );
      npm(project, 'install', '--package-lock-only', '--offline', '--no-strict-allow-scripts');
      const script = `import { ensureInstalled } from './tools/install.mjs';
        await ensureInstalled(process.cwd(), { withoutDev: false });`;
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: project,
        env: { ...environment, npm_config_offline: 'true' },
        encoding: 'utf8',
      });
      return {
        told: ran.stderr,
        ran: names.filter((name) => existsSync(join(project, `${name}-ran`))),
      };
    };

    test('do not run unless they are listed, and the installation says so', () => {
      const { told, ran } = install(['stranger'], []);
      expect(ran).toEqual([]);
      expect(told).toContain('ESTRICTALLOWSCRIPTS');
      expect(told).toContain('stranger@1.0.0');
    });

    test('run where they are', () => {
      expect(install(['friend'], ['friend']).ran).toEqual(['friend']);
    });
  });
});
