import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEmptyDatabase } from '../../platform/backup/testing/empty-database.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { EXIT } from '../command.ts';
import { runCommandLine } from '../run-command-line.ts';
import { recordedConsole } from '../testing/recorded-console.ts';
import { COMMANDS } from './index.ts';

describe('the commands of whoever keeps an installation', () => {
  let test: TestDatabase;
  let folder: string;
  let passphrase: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'poruch-keeper-'));
    passphrase = join(folder, 'passphrase.txt');
    await writeFile(passphrase, 'чотири випадкові слова поруч\n');
    await mkdir(join(folder, 'data', 'keys'), { recursive: true });
    await writeFile(join(folder, 'data', 'keys', 'one-time-codes'), Buffer.alloc(32, 1));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stand = (urls: { ownerUrl: string; appUrl: string }, dataDir: string) => {
    vi.stubEnv('DATA_DIR', join(folder, dataDir));
    vi.stubEnv('DATABASE_URL', urls.appUrl);
    vi.stubEnv('DATABASE_OWNER_URL', urls.ownerUrl);
  };
  const standAtSource = () => stand({ ownerUrl: test.ownerUrl, appUrl: test.directUrl }, 'data');
  const run = async (language: 'uk' | 'en', ...args: readonly string[]) => {
    const console = recordedConsole(language, { forPrograms: args.includes('--json') });
    return { exit: await runCommandLine(COMMANDS, args, console), ...console };
  };

  it('back up into a folder, prove it and restore it elsewhere', async () => {
    standAtSource();
    const backups = join(folder, 'backups');
    await mkdir(backups);
    const made = await run('uk', 'backup', backups, '--passphrase-file', passphrase);
    expect([made.exit, made.told]).toEqual([EXIT.done, []]);
    expect(made.printed.join('\n')).toMatch(
      /^Резервну копію зроблено: .*\.tar\.zst\.locked\nТаблиць: /,
    );
    const [name = ''] = await readdir(backups);
    const archive = join(backups, name);
    const verified = await run('en', 'backup', 'verify', archive, '--passphrase-file', passphrase);
    expect([verified.exit, verified.printed[0]]).toEqual([
      EXIT.done,
      expect.stringContaining('The backup is sound'),
    ]);
    await using target = await createEmptyDatabase();
    stand(target, 'elsewhere');
    const restored = await run('en', 'restore', archive, '--passphrase-file', passphrase, '--json');
    expect(restored.exit).toBe(EXIT.done);
    expect(restored.json).toEqual([expect.objectContaining({ files: 0 })]);
    const key = await readFile(join(folder, 'elsewhere', 'keys', 'one-time-codes'));
    expect(key).toEqual(Buffer.alloc(32, 1));
    const again = await run('uk', 'restore', archive, '--passphrase-file', passphrase);
    expect([again.exit, again.told.join()]).toEqual([
      EXIT.refused,
      expect.stringContaining('База даних не порожня'),
    ]);
  });

  it('say that the keys are left out, and how to restore all the same', async () => {
    standAtSource();
    const archive = join(folder, 'open.tar.zst');
    const made = await run('uk', 'backup', archive);
    expect(made.printed.join('\n')).toContain('ключів із DATA_DIR/keys у ньому немає');
    await using target = await createEmptyDatabase();
    stand(target, 'with-keys');
    const refused = await run('en', 'restore', archive, '--json');
    expect([refused.exit, refused.json]).toEqual([
      EXIT.refused,
      [{ refusal: expect.objectContaining({ reason: 'keys-needed' }) }],
    ]);
    const keys = join(folder, 'data', 'keys');
    const restored = await run('uk', 'restore', archive, '--keys-from', keys);
    expect([restored.exit, restored.told]).toEqual([EXIT.done, []]);
    expect(restored.printed[0]).toContain('Працівникам треба ввійти знову');
  });

  it.each([
    [['backup'], EXIT.usage, 'Назвіть файл'],
    [['backup', 'a', '--key-file', 'k', '--passphrase-file', 'p'], EXIT.usage, 'не обоє'],
    [['backup', 'a', '--key-file', 'nowhere'], EXIT.refused, 'Файла немає'],
    [['restore'], EXIT.usage, 'Потрібен один архів'],
    [['restore', 'nowhere'], EXIT.refused, 'Файла немає'],
    [['backup', 'verify', 'package.json'], EXIT.refused, 'не резервна копія'],
  ] as const)('say what is wrong: %j', async (args, exit, said) => {
    standAtSource();
    const answered = await run('uk', ...args);
    expect([answered.exit, answered.told.join()]).toEqual([exit, expect.stringContaining(said)]);
  });
});
