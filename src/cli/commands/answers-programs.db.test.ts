import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { EXIT } from '../command.ts';
import { runCommandLine } from '../run-command-line.ts';
import { recordedConsole } from '../testing/recorded-console.ts';
import { COMMANDS } from './index.ts';

describe('with --json a script', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'poruch-cli-'));
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('DATABASE_URL', test.directUrl);
    vi.stubEnv('DATABASE_OWNER_URL', test.ownerUrl);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(...line: readonly string[]) {
    const console = recordedConsole('en', { forPrograms: true });
    const code = await runCommandLine(COMMANDS, [...line, '--json'], console);
    // Nothing but the one document: a program reads it to its end.
    expect([console.printed, console.told]).toEqual([[], []]);
    return { code, answer: console.json };
  }
  const refusal = (reason: string) => [{ refusal: expect.objectContaining({ reason }) }];

  it('hears which file was written, and how much is in it; or why it was not', async () => {
    const file = join(folder, 'officers.csv');
    expect(await run('export', 'officers', file)).toEqual({
      code: EXIT.done,
      answer: [{ file, format: 'csv', rows: 0 }],
    });
    expect((await readFile(file, 'utf8')).split('\n')[0]).toContain('жетон');
    expect(await run('export', 'officers', file)).toEqual({
      code: EXIT.refused,
      answer: refusal('file-not-written'),
    });
    const nowhere = await run('export', 'officers', join(folder, 'nowhere', 'officers.csv'));
    expect(JSON.stringify(nowhere.answer)).toContain('There is no folder');
    expect(await run('export', 'officers', '-')).toEqual({
      code: EXIT.usage,
      answer: refusal('usage'),
    });
  });

  it.each([
    [['officers', 'checked', 'НП-0'], EXIT.refused, 'officer-unknown'],
    [
      ['officers', 'photo', 'НП-0', '--file', 'x.jpg', '--consent', '2026-11-25'],
      EXIT.refused,
      'file-missing',
    ],
    [['officers', 'absence', 'НП-0'], EXIT.usage, 'usage'],
    [['restore', 'nowhere'], EXIT.refused, 'file-unusable'],
    [['areas', 'publish', 'nowhere'], EXIT.refused, 'area-unknown'],
  ] as const)('hears why not, by a word: %j', async (line, code, reason) => {
    expect(await run(...line)).toEqual({ code, answer: refusal(reason) });
  });
});
