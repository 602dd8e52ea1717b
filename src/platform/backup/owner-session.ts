import { Client } from 'pg';
import { APPLICATION_NAME } from '../database/pool.ts';

/** Settings that affect the text of rows: the same in every session that writes or reads an archive. */
const SESSION = `
  set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0;
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set bytea_output = 'hex';
  set extra_float_digits = 1;
  set synchronize_seqscans = off`;

/** A session as the owner of the tables, without a time limit. */
export async function asOwner<Value>(
  ownerUrl: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: `${APPLICATION_NAME} backup`,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SESSION);
    return await work(client);
  } finally {
    await client.end();
  }
}
