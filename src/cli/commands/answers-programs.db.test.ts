import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

describe('with --json a script', () => {
  const poruch = testCommandLine({ language: 'en' });

  async function run(...line: readonly string[]) {
    const { code, printed, told, json } = await poruch.run([...line, '--json']);
    // Nothing but the one document: a program reads it to its end.
    expect([printed, told]).toEqual([[], []]);
    return { code, answer: json };
  }
  const refusal = (reason: string) => [{ refusal: expect.objectContaining({ reason }) }];

  it('hears which file was written, and how much is in it; or why it was not', async () => {
    const file = join(poruch.folder, 'officers.csv');
    expect(await run('export', 'officers', file)).toEqual({
      code: EXIT.done,
      answer: [{ file, format: 'csv', rows: 0 }],
    });
    expect((await readFile(file, 'utf8')).split('\n')[0]).toContain('жетон');
    expect(await run('export', 'officers', file)).toEqual({
      code: EXIT.refused,
      answer: refusal('file-not-written'),
    });
    const nowhere = await run('export', 'officers', join(poruch.folder, 'nowhere', 'officers.csv'));
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
