import { setImmediate as untilOthersDid } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trackReads } from '../cache/track-reads.ts';
import { systemRandom } from '../crypto/random.ts';
import { type OpenLive, openLive } from '../live/open-live.ts';
import { createLogger } from '../log/logger.ts';
import { connect, type ConnectedDatabase } from './connect.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const TABLES = `
  create schema notes;
  create table notes.note (id int primary key, text text not null);
  create table notes.part (id int primary key, note_id int references notes.note on delete cascade);
  create table notes.copy (note_id int, text text);
  create function notes.copy_note() returns trigger language plpgsql as $$
    begin insert into notes.copy values (new.id, new.text); return new; end $$;
  create trigger copies after update on notes.note for each row execute function notes.copy_note();
  create view notes.parts as select count(*)::int as value from notes.part;
  create function notes.last_copy() returns text language sql stable as $$
    select text from notes.copy order by text desc limit 1 $$;
  grant usage on schema notes to public;
  grant all on all tables in schema notes to public;`;

interface Process {
  readonly connected: ConnectedDatabase;
  readonly live: OpenLive;
}

describe('rows that one process changes and another has in memory', () => {
  let test: TestDatabase;
  let owner: Client;
  let writer: Process;
  let reader: Process;

  const open = async (): Promise<Process> => {
    const connected = connect({ write: test.directUrl }, createLogger('silent'));
    await connected.learnRelations();
    const live = await openLive({
      directUrl: test.directUrl,
      log: createLogger('silent'),
      database: connected.database,
      key: systemRandom.bytes(32),
    });
    return { connected, live };
  };
  beforeAll(async () => {
    test = await createTestDatabase();
    owner = new Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await owner.query(TABLES);
    [writer, reader] = [await open(), await open()];
  });
  afterAll(async () => {
    for (const { connected, live } of [writer, reader]) {
      await live.close();
      await connected.close();
    }
    await owner.end();
    await test.close();
  });

  const read = async (text: string) => {
    const { value } = await trackReads(() =>
      sql.raw<{ value: unknown }>(text).execute(reader.connected.database.read),
    );
    return value.rows.map((row) => row.value);
  };
  const begin = async () => {
    await write('truncate notes.note, notes.part, notes.copy');
    await write(`insert into notes.note values (1, 'a')`);
    await write('insert into notes.part values (1, 1)');
    await write(`insert into notes.copy values (1, 'a')`);
    await writer.live.acknowledged();
  };
  const write = (text: string) =>
    writer.connected.database.transaction((tx) => sql.raw(text).execute(tx));

  it.each([
    [
      'by a trigger',
      'select text as value from notes.copy',
      `update notes.note set text = 'b'`,
      ['a', 'b'],
    ],
    [
      'in a function',
      'select notes.last_copy() as value',
      `update notes.note set text = 'b'`,
      ['b'],
    ],
    ['in a view', 'select value from notes.parts', 'insert into notes.part values (2, 1)', [2]],
    ['by a reference', 'select id as value from notes.part', 'delete from notes.note', []],
    ['of a whole table', 'select text as value from notes.copy', 'truncate notes.copy', []],
  ])('are read again once the change is confirmed: %s', async (_, text, change, rows) => {
    await begin();
    const before = await read(text);
    // From memory.
    expect(await read(text)).toEqual(before);
    await write(change);
    await writer.live.acknowledged();
    expect(await read(text)).toEqual(rows);
  });

  it('are never older than a confirmed change, however many read while it is made', async () => {
    await begin();
    const text = 'select text as value from notes.note';
    const over = new AbortController();
    let confirmed = 'a';
    const watch = async () => {
      while (!over.signal.aborted) {
        const known = confirmed;
        const [found] = await read(text);
        expect(String(found) >= known).toBe(true);
        await untilOthersDid();
      }
    };
    const watching = [watch(), watch(), watch()];
    for (const next of 'bcdefghijk') {
      await write(`update notes.note set text = '${next}'`);
      await writer.live.acknowledged();
      confirmed = next;
    }
    over.abort();
    await Promise.all(watching);
    expect(await read(text)).toEqual(['k']);
  });
});
