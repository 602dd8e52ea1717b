import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSettings } from './settings.mjs';

describe('the settings of an installation', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-settings-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test('are read from .env, and what was set for this one start goes first', async () => {
    vi.stubEnv('PORUCH_TEST_ONE', 'from the shell');
    vi.stubEnv('PORUCH_TEST_TWO', undefined);
    await writeFile(join(folder, '.env'), 'PORUCH_TEST_ONE=from .env\nPORUCH_TEST_TWO=from .env\n');
    loadSettings(folder);
    expect(process.env['PORUCH_TEST_ONE']).toBe('from the shell');
    expect(process.env['PORUCH_TEST_TWO']).toBe('from .env');
  });

  test('need no .env', () => {
    expect(() => loadSettings(folder)).not.toThrow();
  });
});
