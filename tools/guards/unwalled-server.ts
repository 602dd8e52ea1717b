import { Client } from 'pg';
import { databaseUrl } from '#platform/database/database-url.ts';
import { startTestServer, TEST_SERVER_VARIABLE } from '#platform/database/testing-server.ts';
import { takeDownSecondWall } from '#testing/rights/second-wall.ts';

let leave: () => Promise<void> = () => Promise.resolve();

/** Vitest's global set-up: the server of the tests, with a template in which the second wall is down. */
export async function setup(): Promise<void> {
  const { server, leave: leaveServer } = await startTestServer();
  const template = `test_${process.pid}_unwalled`;
  const superuser = new Client({ connectionString: server.superuserUrl });
  superuser.on('error', () => undefined);
  await superuser.connect();
  leave = async () => {
    await superuser.query(`drop database if exists ${template} with (force)`);
    await superuser.end();
    await leaveServer();
  };
  await superuser.query(`create database ${template} template ${server.template}`);
  await takeDownSecondWall(databaseUrl(server.superuserUrl, template));
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify({ ...server, template });
}

export async function teardown(): Promise<void> {
  await leave();
}
