import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFont, FONT_BUDGET } from './build-font.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poruch-font-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('a page’s letters and figures together weigh at most 18 KB', async () => {
  const weights = await buildFont(folder);
  const page = weights['onest-cyrillic'] + weights['onest-figures'];
  expect(page).toBeLessThanOrEqual(FONT_BUDGET);
  expect(FONT_BUDGET).toBeLessThanOrEqual(18 * 1024);
  // Much less would mean that letters are missing.
  expect(page).toBeGreaterThan(10_000);
});

it('each part is a font that browsers know', async () => {
  await buildFont(folder);
  for (const part of ['onest-cyrillic', 'onest-latin', 'onest-figures']) {
    const bytes = await readFile(join(folder, `${part}.woff2`));
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2');
  }
});
