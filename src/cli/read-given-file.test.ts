import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGivenFile } from './read-given-file.ts';

describe('a file that was named on the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-given-'));
    await mkdir(join(folder, 'maps'));
    await writeFile(join(folder, 'maps', 'beats.geojson'), '{}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is looked for from where its reader stands', async () => {
    const found = await readGivenFile(join(folder, 'maps'), 'beats.geojson');
    expect(found).toMatchObject({ ok: true, value: { name: 'beats.geojson' } });
    expect(await readGivenFile('/', join(folder, 'maps/beats.geojson'))).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['beats.geojson', 'file-missing', 'There is no file beats.geojson'],
    ['maps/beats.geojson/x', 'file-missing', 'There is no file maps/beats.geojson/x'],
    ['maps', 'file-is-folder', 'This is a folder, not a file: “maps”. Name a file in it.'],
  ])('and is not there: %s', async (path, reason, sentence) => {
    expect(await readGivenFile(folder, path)).toMatchObject({
      ok: false,
      refusal: { reason, file: path, said: { en: sentence } },
    });
  });
});
