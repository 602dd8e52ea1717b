import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { EXIT } from '../command.ts';
import { runCommandLine } from '../run-command-line.ts';
import { recordedConsole } from '../testing/recorded-console.ts';
import { COMMANDS } from './index.ts';

const OFFICE = 'назва,телефон\nКоординаційний безпековий офіс,(04844) 0-00-00\n';

describe('the command that brings in the coordination office and its partners', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'poruch-cli-'));
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('DATABASE_URL', test.directUrl);
    vi.stubEnv('DATABASE_OWNER_URL', test.ownerUrl);
    await writeFile(join(folder, 'office.csv'), OFFICE);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function importPartners(...more: readonly string[]) {
    const console = recordedConsole('uk');
    const args = ['import', 'partners', join(folder, 'office.csv'), ...more];
    return { exit: await runCommandLine(COMMANDS, args, console), ...console };
  }

  it('takes an office as an office, and a partner where no kind is named', async () => {
    const office = await importPartners('--kind', 'coordination-office');
    expect([office.exit, office.printed.join()]).toEqual([
      EXIT.done,
      expect.stringContaining('Нових: 1'),
    ]);
    const again = await importPartners('--kind', 'coordination-office');
    expect(again.printed.join()).toContain('без змін: 1');
    const partner = await importPartners();
    expect(partner.printed.join()).toContain('Нових: 1');
  });

  it('says which kinds there are, instead of guessing', async () => {
    const wrong = await importPartners('--kind', 'station');
    expect(wrong.exit).toBe(EXIT.usage);
    expect(wrong.told.join()).toContain('coordination-office, council, ngo');
  });
});
