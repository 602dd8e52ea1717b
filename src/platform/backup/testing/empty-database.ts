import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrl } from '../../database/database-url.ts';
import { testServer } from '../../database/testing.ts';

export interface EmptyDatabase extends AsyncDisposable {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** A new, empty database to restore into. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const server = testServer();
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await ask(server.superuserUrl, `create database ${name} owner poruch_owner`);
  return {
    ownerUrl: databaseUrl(server.ownerUrl, name),
    appUrl: databaseUrl(server.appUrl, name),
    [Symbol.asyncDispose]: async () => {
      await ask(server.superuserUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Runs one statement in its own session. The owner sees all rows, like a backup. */
export async function ask(
  url: string,
  statement: string,
  actor = 'backup',
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select set_config('poruch.actor', $1, false)`, [actor]);
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
