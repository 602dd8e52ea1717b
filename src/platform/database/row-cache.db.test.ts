import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent, trackReads } from '../cache/track-reads.ts';
import { createLogger } from '../log/logger.ts';
import { connect, type ConnectedDatabase } from './connect.ts';
import { readAtOneMoment } from './read-at-one-moment.ts';
import { sentStatements } from './sent-statements.ts';
import { setActor } from './set-actor.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const TABLES = `
  create schema notes;
  create table notes.note (id int primary key, text text not null, parts jsonb not null default '[]');
  create table notes.other (id int);
  insert into notes.note values (1, 'first', '[{"number": 1}]');
  create view notes.recent as select * from notes.note where now() > '2026-01-01';
  create view notes.events as select count(*) from platform.event;
  create table notes.due (id int, due timestamptz);
  alter table notes.due enable row level security;
  create policy due on notes.due for select using (due < now());
  create policy own on notes.due for all using (current_setting('poruch.actor', true) = 'system');
  alter table notes.other enable row level security;
  create policy low on notes.other for all using (id < 10);
  create policy own on notes.other for all using (current_setting('poruch.actor', true) = 'system');
  create function notes.any_note() returns int language sql volatile as $$
    select id from notes.note order by random() limit 1 $$;
  grant usage on schema notes to public;
  grant all on all tables in schema notes to public;`;

describe('rows for public content', () => {
  let test: TestDatabase;
  let connected: ConnectedDatabase;
  const sent: unknown[] = [];
  const record = (text: unknown) => sent.push(text);
  beforeAll(async () => {
    test = await createTestDatabase();
    const owner = new Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await owner.query(TABLES);
    await owner.end();
    connected = connect({ write: test.directUrl }, createLogger('silent'));
    await connected.learnRelations();
    connected.database.tables.setListening(true);
  });
  beforeEach(() => {
    sent.length = 0;
    sentStatements.subscribe(record);
  });
  afterEach(() => {
    sentStatements.unsubscribe(record);
    connected.database.tables.bumpAll();
  });
  afterAll(async () => {
    await connected.close();
    await test.close();
  });

  const ask = async <Row = unknown>(text: string) =>
    (await sql.raw<Row>(text).execute(connected.database.read)).rows;
  const page = (text: string) => trackReads(() => ask(text));
  const change = (text: string) =>
    connected.database.transaction((tx) => sql.raw(text).execute(tx));
  const NOTE = 'select text from notes.note where id = 1';

  it('are read once by several pages, until their table changes', async () => {
    const first = await page(NOTE);
    await change('insert into notes.other values (1)');
    sent.length = 0;
    const second = await page(NOTE);
    expect(second.value).toEqual(first.value);
    expect(sent).toEqual([]);
    await change("update notes.note set text = 'second'");
    expect([first, second].map(({ dependencies }) => isCurrent(dependencies))).toEqual([
      false,
      false,
    ]);
    expect((await page(NOTE)).value).toEqual([{ text: 'second' }]);
  });

  it('of a table with row-level security are those that everybody sees, though an actor has read more', async () => {
    const text = 'select id from notes.other';
    const asSystem = await trackReads(() =>
      connected.database.transaction(async (tx) => {
        await setActor(tx, 'system');
        await sql`insert into notes.other values (20)`.execute(tx);
        return (await sql.raw(text).execute(tx)).rows;
      }),
    );
    expect(asSystem.value).toContainEqual({ id: 20 });
    sent.length = 0;
    const [first, second] = [await page(text), await page(text)];
    expect(first.value).not.toContainEqual({ id: 20 });
    expect(second.value).toEqual(first.value);
    expect(sent).toEqual([text]);
  });

  it('are read again with other values', async () => {
    const of = (id: number) =>
      trackReads(() =>
        sql`select text from notes.note where id = ${id}`.execute(connected.database.read),
      );
    expect((await of(1)).value.rows).toHaveLength(1);
    expect((await of(2)).value.rows).toHaveLength(0);
  });

  it('are not mixed up where a value has no form in JSON', async () => {
    const of = (number: number | null) =>
      trackReads(() =>
        sql<{ found: number | null }>`select ${number}::float8 as found from notes.note`.execute(
          connected.database.read,
        ),
      );
    for (const number of [null, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect((await of(number)).value.rows).toEqual([{ found: number }]);
    }
  });

  it('are no rows of a replica, which may be older than the last change', async () => {
    const both = connect({ write: test.directUrl, read: test.directUrl }, createLogger('silent'));
    await both.learnRelations();
    both.database.tables.setListening(true);
    sent.length = 0;
    // Outside tracked work: the replica.
    const replica = both.database.read;
    const fromReplica = () => trackReads(() => sql.raw(NOTE).execute(replica));
    await fromReplica();
    expect((await fromReplica()).dependencies.uncacheable).toBe('rows of a replica');
    await trackReads(() => sql.raw(NOTE).execute(both.database.read));
    expect(sent).toEqual([NOTE, NOTE, NOTE]);
    await both.close();
  });

  it('are not known from a reading that began before a change', async () => {
    const { tables } = connected.database;
    const changeIt = () => queueMicrotask(() => tables.bump(['notes.note']));
    sentStatements.subscribe(changeIt);
    await page(NOTE);
    sentStatements.unsubscribe(changeIt);
    sent.length = 0;
    await page(NOTE);
    expect(sent).toEqual([NOTE]);
  });

  it.each([
    ['depend on the time', 'select text from notes.note where now() is not null'],
    ['depend on the time in a view', 'select text from notes.recent'],
    ['depend on the time in a policy', 'select id from notes.due'],
    ['depend on chance in a function', 'select notes.any_note()'],
    ['depend on the catalogue', 'select count(*) from pg_class'],
    ['depend on the day in a word', "select text from notes.note where 'today'::date is not null"],
    ['are chosen by chance', 'select text from notes.note tablesample system (100)'],
    ['are of a table whose changes are not announced', 'select 1 from platform.event'],
    ['are of such a table in a view', 'select count from notes.events'],
  ])('are read each time where they %s', async (_, text) => {
    await page(text);
    await page(text);
    expect(sent).toEqual([text, text]);
  });

  it('are read each time in a transaction, for a signed-in person, and while changes do not arrive', async () => {
    const { database } = connected;
    const inTransaction = () =>
      trackReads(() => database.transaction((tx) => sql.raw(NOTE).execute(tx)));
    await inTransaction();
    await inTransaction();
    await ask(NOTE);
    await ask(NOTE);
    database.tables.setListening(false);
    await page(NOTE);
    await page(NOTE);
    database.tables.setListening(true);
    await page(NOTE);
    expect(sent).toEqual(Array(7).fill(NOTE));
  });

  it('cannot be changed by one of their readers, nor can JSON in them', async () => {
    const text = 'select parts from notes.note';
    const { value } = await trackReads(() => ask<{ parts: { number: number }[] }>(text));
    const [row] = value;
    expect([value, row, row?.parts, row?.parts[0]].map((one) => Object.isFrozen(one))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('of several tables are of one moment, also where one changes during the reading', async () => {
    const { database } = connected;
    let turn = 0;
    const read = await readAtOneMoment(database, async (from) => {
      const before = (await sql.raw<{ text: string }>(NOTE).execute(from)).rows[0]?.text;
      turn += 1;
      if (turn === 1) await change(`update notes.note set text = text || '!'`);
      const after = (await sql.raw<{ text: string }>(`${NOTE} limit 1`).execute(from)).rows[0];
      return { before, after: after?.text };
    });
    expect(turn).toBe(2);
    expect(read.after).toBe(read.before);
  });
});
