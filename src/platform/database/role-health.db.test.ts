import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { connect } from './connect.ts';
import { databaseRoleHealth } from './role-health.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.close());

async function healthAs(url: string) {
  const connected = connect({ write: url }, createLogger('silent'), { poolSize: 1 });
  try {
    return await databaseRoleHealth(connected.database);
  } finally {
    await connected.close();
  }
}

/** A role in the cluster of this database, for the duration of the test. */
async function withRole(attributes: string, work: (url: string) => Promise<void>): Promise<void> {
  const role = `role_${opened.name}`;
  const admin = new Client({ connectionString: opened.superuserUrl });
  await admin.connect();
  try {
    await admin.query(`create role ${role} login password 'test' ${attributes}`);
    const url = new URL(opened.directUrl);
    url.username = role;
    url.password = 'test';
    await work(url.toString());
  } finally {
    await admin.query(`drop role if exists ${role}`);
    await admin.end();
  }
}

describe('the role of the app', () => {
  test('is one that row-level security binds', async () => {
    expect(await healthAs(opened.directUrl)).toEqual({ ready: true });
  });

  test('is no superuser', async () => {
    expect(await healthAs(opened.superuserUrl)).toMatchObject({
      ready: false,
      reason: expect.stringContaining('superuser'),
    });
  });

  test('passes no row-level security', async () => {
    await withRole('bypassrls', async (url) => {
      expect(await healthAs(url)).toMatchObject({
        ready: false,
        reason: expect.stringContaining('passes row-level security'),
      });
    });
  });

  test('owns no table, and stands in for nobody who does', async () => {
    const owns = { ready: false, reason: expect.stringContaining('owns the tables') };
    expect(await healthAs(opened.ownerUrl)).toMatchObject(owns);
    await withRole('in role poruch_owner', async (url) => {
      expect(await healthAs(url)).toMatchObject(owns);
    });
  });
});
