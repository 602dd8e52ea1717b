import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOnce } from './create-once.ts';
import { placeNew } from './place-new.ts';

describe('a written file that gets its name', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-place-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const noLinks = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));

  it.each([
    ['with hard links', undefined],
    ['without them', noLinks],
  ])('takes the place of nothing, on a disk %s', async (_, makeLink) => {
    const path = join(folder, 'archive');
    await writeFile(join(folder, 'first'), 'first');
    await writeFile(join(folder, 'second'), 'second');
    expect(await placeNew(join(folder, 'first'), path, makeLink)).toBe(true);
    expect(await placeNew(join(folder, 'second'), path, makeLink)).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('first');
    expect((await readdir(folder)).sort()).toEqual(['archive', 'second']);
  });

  it('is made once by those who start together, and leaves nothing beside it', async () => {
    const path = join(folder, 'key');
    const made = await Promise.all(
      ['one', 'two', 'three'].map(async (text) => ((await createOnce(path, text)) ? text : '')),
    );
    expect(made.filter((text) => text !== '')).toEqual([await readFile(path, 'utf8')]);
    expect(await readdir(folder)).toEqual(['key']);
  });
});
