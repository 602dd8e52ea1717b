import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { createEmptyDatabase } from '#platform/backup/testing/empty-database.ts';
import { keyOnPaper } from '#platform/crypto/key-on-paper.ts';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

describe('the commands of whoever keeps an installation', () => {
  const poruch = testCommandLine({ language: 'uk' });
  let folder: string;
  let passphrase: string;
  beforeAll(async () => {
    folder = poruch.folder;
    passphrase = join(folder, 'passphrase.txt');
    await writeFile(passphrase, 'чотири випадкові слова поруч\n');
    await mkdir(join(folder, 'data', 'keys'), { recursive: true });
    await writeFile(join(folder, 'data', 'keys', 'one-time-codes'), Buffer.alloc(32, 1));
  });

  const stand = (urls: { ownerUrl: string; appUrl: string }, dataDir: string) => {
    vi.stubEnv('DATA_DIR', join(folder, dataDir));
    vi.stubEnv('DATABASE_URL', urls.appUrl);
    vi.stubEnv('DATABASE_OWNER_URL', urls.ownerUrl);
  };
  const standAtSource = () => {
    const { ownerUrl, directUrl } = poruch.platform.test;
    stand({ ownerUrl, appUrl: directUrl }, 'data');
  };
  const run = (language: OperatorLanguage, ...args: readonly string[]) =>
    poruch.run(args, { language });

  it('back up into a folder, prove it and restore it elsewhere', async () => {
    standAtSource();
    const backups = join(folder, 'backups');
    await mkdir(backups);
    const made = await run('uk', 'backup', backups, '--passphrase-file', passphrase);
    expect([made.code, made.told]).toEqual([EXIT.done, []]);
    expect(made.printed.join('\n')).toMatch(
      /^Резервну копію зроблено: .*\.tar\.zst\.locked\nТаблиць: /,
    );
    const [name = ''] = await readdir(backups);
    const archive = join(backups, name);
    const verified = await run('en', 'backup', 'verify', archive, '--passphrase-file', passphrase);
    expect([verified.code, verified.printed[0]]).toEqual([
      EXIT.done,
      expect.stringContaining('The backup is sound'),
    ]);
    await using target = await createEmptyDatabase();
    stand(target, 'elsewhere');
    const restored = await run('en', 'restore', archive, '--passphrase-file', passphrase, '--json');
    expect(restored.code).toBe(EXIT.done);
    expect(restored.json).toEqual([expect.objectContaining({ files: 0 })]);
    const key = await readFile(join(folder, 'elsewhere', 'keys', 'one-time-codes'));
    expect(key).toEqual(Buffer.alloc(32, 1));
    const again = await run('uk', 'restore', archive, '--passphrase-file', passphrase);
    expect([again.code, again.told.join()]).toEqual([
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
    expect([refused.code, refused.json]).toEqual([
      EXIT.refused,
      [{ refusal: expect.objectContaining({ reason: 'keys-needed' }) }],
    ]);
    const keys = join(folder, 'data', 'keys');
    const restored = await run('uk', 'restore', archive, '--keys-from', keys);
    expect([restored.code, restored.told]).toEqual([EXIT.done, []]);
    expect(restored.printed[0]).toContain('Працівникам треба ввійти знову');
  });

  it('make a key and a sheet of paper, from which a lost disk is restored, and only ours', async () => {
    standAtSource();
    const sheet = join(folder, 'backup.key');
    const made = await run('en', 'backup', 'key', sheet, '--json');
    expect([made.code, made.told]).toEqual([EXIT.done, []]);
    const { key, verifyingKey } = z
      .object({ key: z.string(), verifyingKey: z.string() })
      .parse(made.json[0]);
    expect((await stat(sheet)).mode & 0o777).toBe(0o600);
    const again = await run('uk', 'backup', 'key', sheet);
    expect(again.printed.join('\n')).toContain(key);
    expect(again.printed.join('\n')).toContain(verifyingKey);
    const archive = join(folder, 'on-paper.locked');
    expect(await run('uk', 'backup', archive, '--key-file', sheet)).toMatchObject({
      code: EXIT.done,
    });
    const typed = join(folder, 'typed.key');
    await writeFile(typed, ` ${key.toLowerCase().replaceAll('-', ' ')}\r\n`);
    await using target = await createEmptyDatabase();
    stand(target, 'from-paper');
    const from = ['restore', archive, '--key-file', typed, '--signed-by'];
    const wrong = keyOnPaper(Buffer.alloc(32, 3));
    expect(await run('en', ...from, wrong, '--json')).toMatchObject({
      code: EXIT.refused,
      json: [{ refusal: expect.objectContaining({ reason: 'other-installation' }) }],
    });
    expect(await run('en', ...from, `${verifyingKey.slice(0, -1)}~`, '--json')).toMatchObject({
      json: [{ refusal: expect.objectContaining({ reason: 'key-mistyped' }) }],
    });
    const restored = await run('uk', ...from, verifyingKey);
    expect([restored.code, restored.told]).toEqual([EXIT.done, []]);
    expect(restored.printed.join('\n')).toContain(`Підпис, ключ перевірки: ${verifyingKey}`);
  });

  it('refuse an unlocked archive of a stranger though a key is given, in both commands', async () => {
    standAtSource();
    const archive = join(folder, 'planted.tar.zst');
    await run('uk', 'backup', archive);
    await using target = await createEmptyDatabase();
    stand(target, 'planted');
    for (const command of [['restore'], ['backup', 'verify']]) {
      const refused = await run('uk', ...command, archive, '--passphrase-file', passphrase);
      expect([refused.code, refused.told.join()]).toEqual([
        EXIT.refused,
        expect.stringContaining('--unlocked'),
      ]);
    }
  });

  it.each([
    [['backup', 'key'], EXIT.usage, 'Назвіть файл ключа'],
    [['backup'], EXIT.usage, 'Назвіть файл'],
    [['backup', 'a', '--key-file', 'k', '--passphrase-file', 'p'], EXIT.usage, 'не обоє'],
    [['backup', 'a', '--key-file', 'nowhere'], EXIT.refused, 'Файла немає'],
    [['restore'], EXIT.usage, 'Потрібен один архів'],
    [['restore', 'nowhere'], EXIT.refused, 'Файла немає'],
    [['backup', 'verify', 'package.json'], EXIT.refused, 'не резервна копія'],
  ] as const)('say what is wrong: %j', async (args, code, said) => {
    standAtSource();
    const answered = await run('uk', ...args);
    expect([answered.code, answered.told.join()]).toEqual([code, expect.stringContaining(said)]);
  });
});
