import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { z } from 'zod';
import { createLogger } from '../../log/logger.ts';
import { connect } from '../connect.ts';
import type { Database } from '../database.ts';
import { databaseUrl } from '../database-url.ts';
import { TEST_SERVER_VARIABLE, type TestServer } from '../testing-server.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly name: string;
  readonly database: Database;
  /** Call when the schema is complete: nothing is cached before. */
  learnRelations(): Promise<void>;
  /** With the app's role. */
  readonly directUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Closes the pool and leaves the database, to be copied: a later run drops what this process has left. */
  leave(): Promise<void>;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

/** A migrated database of the test's own: empty, as the run's template, unless another one is to be copied. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asSuperuser(
    server,
    `create database ${name} template ${template ?? server.template} strategy file_copy owner poruch_owner`,
  );
  const directUrl = databaseUrl(server.appUrl, name);
  const connected = connect({ write: directUrl }, createLogger('silent'), { poolSize: 5 });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await connected.close();
    await asSuperuser(server, `drop database if exists ${name} with (force)`);
  };
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  return {
    name,
    database: connected.database,
    learnRelations: connected.learnRelations,
    directUrl,
    ownerUrl: databaseUrl(server.ownerUrl, name),
    superuserUrl: databaseUrl(server.superuserUrl, name),
    leave: connected.close,
    close: closeOnce,
    [Symbol.asyncDispose]: closeOnce,
  };
}

const serverSchema = z.object({
  superuserUrl: z.string(),
  ownerUrl: z.string(),
  appUrl: z.string(),
  template: z.string(),
});

export function testServer(): TestServer {
  const text = process.env[TEST_SERVER_VARIABLE];
  if (text === undefined) {
    throw new Error('No test server: run this through vitest, as a *.db.test.ts file.');
  }
  return serverSchema.parse(JSON.parse(text));
}

let superuser: Promise<Client> | undefined;

/** By one connection of this process: a new one each time cost as much as a dozen statements. */
async function asSuperuser(server: TestServer, statement: string): Promise<void> {
  superuser ??= connectAsSuperuser(server);
  const client = await superuser;
  await client.query(statement);
}

async function connectAsSuperuser(server: TestServer): Promise<Client> {
  const client = new Client({ connectionString: server.superuserUrl });
  client.on('error', () => {
    superuser = undefined;
  });
  await client.connect();
  return client;
}
