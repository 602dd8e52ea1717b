import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whatToRun } from './what-to-run.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@poruch.test', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};

/** A repository with two modules, and a branch on which one of them is changed. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'poruch-what-to-run-'));
  git('init', '--quiet', '--initial-branch=main');
  await write('package.json', '{}');
  await write('src/modules/plan/index.ts', '');
  await write('src/modules/plan/index.test.ts', `import './index.ts';`);
  await write('src/modules/schools/index.ts', '');
  await write('src/modules/schools/index.test.ts', `import './index.ts';`);
  await write('src/modules/schools/schools.db.test.ts', `import './index.ts';`);
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  git('checkout', '--quiet', '-b', 'work');
  await write('src/modules/plan/index.ts', 'export const plan = 1;');
  git('commit', '--quiet', '--all', '--message=second');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('What is run', () => {
  test('is everything where nothing is said', async () => {
    expect(await whatToRun(root, [])).toMatchObject({ checks: true, filters: undefined });
  });

  test('is what changed since the branch left main, with the checks', async () => {
    expect(await whatToRun(root, ['changed'])).toMatchObject({
      checks: true,
      filters: ['src/modules/plan/index.test.ts'],
      modules: ['plan'],
    });
  });

  test('is what changed since a commit, with what git does not know yet', async () => {
    await write('src/modules/schools/new.test.ts', '');
    expect(await whatToRun(root, ['changed', 'work'])).toMatchObject({
      filters: ['src/modules/schools/new.test.ts'],
      modules: [],
    });
    await rm(join(root, 'src/modules/schools/new.test.ts'));
  });

  test('is nothing, with a sentence, for a commit that is not there', async () => {
    expect(await whatToRun(root, ['changed', 'v99'])).toBe('no commit is called v99');
  });

  test('is a module’s, a kind’s or a folder’s, as it is called', async () => {
    expect(await whatToRun(root, ['schools'])).toMatchObject({
      checks: false,
      filters: ['src/modules/schools/index.test.ts', 'src/modules/schools/schools.db.test.ts'],
      modules: ['schools'],
    });
    expect(await whatToRun(root, ['database', '--shard=1/2'])).toMatchObject({
      filters: ['src/modules/schools/schools.db.test.ts'],
      modules: [],
      options: ['--shard=1/2'],
    });
    expect(await whatToRun(root, ['src/modules/areas'])).toMatchObject({
      filters: ['src/modules/areas'],
      modules: [],
    });
  });
});
