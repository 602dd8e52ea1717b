import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { createLogger } from '#platform/log/logger.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

describe('the doctor, on a server of somebody’s own', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    [database, folder] = await Promise.all([
      createTestDatabase(),
      mkdtemp(join(tmpdir(), 'poruch-doctor-')),
    ]);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const look = async (urls: { readonly app: string; readonly owner: string }) => {
    const config = readConfig({
      DATA_DIR: folder,
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      PUBLIC_URL: 'https://poruch.example',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    if (!config.ok) throw new Error('the settings of this test are wrong');
    return await examine(config.value, createLogger('silent'));
  };
  const sound = () => look({ app: database.directUrl, owner: database.ownerUrl });
  const states = (findings: readonly Finding[]) =>
    Object.fromEntries(findings.map(({ check, state }) => [check, state]));

  test('finds database, role, protection, language, clock and migrations as they should be', async () => {
    expect(states(await sound())).toMatchObject({
      database: 'fine',
      'database-version': 'fine',
      'database-role': 'fine',
      'row-level-security': 'fine',
      language: 'fine',
      clock: 'fine',
      migrations: 'fine',
      demonstration: 'fine',
      'public-url': 'fine',
    });
  });

  test('refuses to look further as a superuser, and says why', async () => {
    const findings = await look({ app: database.superuserUrl, owner: database.ownerUrl });
    expect(states(findings)).toMatchObject({ database: 'wrong' });
    expect(findings[0]?.said.en).toMatch(/superuser|different databases/);
  });

  test('finds the protection that the owner took from a table', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('alter table identity.account no force row level security');
    await owner.query('alter table officers.card_issue disable row level security');
    await owner.end();
    const protection = (await sound()).find(({ check }) => check === 'row-level-security');
    expect(protection).toMatchObject({ state: 'wrong' });
    expect(protection?.said.en).toContain('identity.account, officers.card_issue');
  });
});
