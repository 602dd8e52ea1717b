import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent, trackReads } from '../../cache/track-reads.ts';
import { createLogger } from '../../log/logger.ts';
import { connect, type ConnectedDatabase } from '../connect.ts';
import { sentStatements } from '../sent-statements.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';

const TABLES = `
  create schema notes;
  create table notes.note (id int primary key, text text not null, copied int not null default 0);
  create table notes.part (note_id int references notes.note on delete cascade);
  create table notes.mark (id int primary key, note_id int references notes.note on delete set null);
  create table notes.sign (mark_id int references notes.mark on delete cascade);
  create table notes.piece (part_id int, note_id int references notes.note on delete cascade on update cascade);
  create table notes.copy (id int);
  create function notes.copy_note() returns trigger language plpgsql as $$
    begin insert into notes.copy values (new.id); return new; end $$;
  create trigger copies after insert on notes.note for each row execute function notes.copy_note();
  create function notes.write_note(one int) returns void language plpgsql as $$
    begin insert into notes.note values (one, 'written'); end $$;
  create function notes.count_parts() returns bigint language sql stable as $$
    select count(*) from notes.part $$;
  create view notes.all_copies as select id from notes.copy;
  grant usage on schema notes to public;
  grant all on all tables in schema notes to public;`;

describe('what was read from tables', () => {
  let test: TestDatabase;
  let connected: ConnectedDatabase;
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
  afterAll(async () => {
    await connected.close();
    await test.close();
  });

  const reading = (text: string) =>
    trackReads(() => sql.raw(text).execute(connected.database.read)).then(
      ({ dependencies }) => dependencies,
    );
  const write = (text: string) => connected.database.transaction((tx) => sql.raw(text).execute(tx));

  it('is out of date once one of them changed, and not before the commit', async () => {
    const [note, other] = [
      await reading('select text from notes.note'),
      await reading('select 1 from reports.report'),
    ];
    await connected.database.transaction(async (tx) => {
      await sql.raw('update notes.note set text = text').execute(tx);
      expect(isCurrent(note)).toBe(true);
    });
    expect([note, other].map(isCurrent)).toEqual([false, true]);
  });

  it('stays current when the transaction is given up', async () => {
    const note = await reading('select text from notes.note');
    const broken = connected.database.transaction(async (tx) => {
      await sql.raw('update notes.note set text = text').execute(tx);
      throw new Error('given up');
    });
    await expect(broken).rejects.toThrow('given up');
    expect(isCurrent(note)).toBe(true);
  });

  it.each([
    ['a trigger', 'select 1 from notes.copy', "insert into notes.note values (1, 'a')"],
    [
      'a view and a trigger',
      'select * from notes.all_copies',
      "insert into notes.note values (2, 'b')",
    ],
    ['a function that writes', 'select 1 from notes.copy', 'select notes.write_note(3)'],
    ['a function that reads', 'select notes.count_parts()', 'insert into notes.part values (1)'],
    ['rows that go with others', 'select 1 from notes.part', 'delete from notes.note where id = 1'],
  ])('is out of date by %s', async (_, read, change) => {
    const found = await reading(read);
    await write(change);
    expect(isCurrent(found)).toBe(false);
  });

  it.each([
    ['changed', "update notes.note set text = 'other'", [false, false, false, true]],
    ['added', "insert into notes.note values (9, 'new')", [false, false, false, true]],
    ['deleted', 'delete from notes.note where id = 9', [true, true, false, true]],
  ])('of tables that refer to rows that are %s', async (_, change, outdated) => {
    const found = await Promise.all(
      ['part', 'mark', 'sign', 'piece'].map((name) => reading(`select 1 from notes.${name}`)),
    );
    await write(change);
    expect(found.map((one) => !isCurrent(one))).toEqual(outdated);
  });

  it('is out of date by a statement outside any transaction, and by one that is planned by its name', async () => {
    const text = "update notes.note set text = 'changed'";
    const found = await reading('select text from notes.note');
    await sql.raw(text).execute(connected.database.write);
    expect(isCurrent(found)).toBe(false);
    const later = await reading('select text from notes.note');
    await connected.database.named('change notes', text, []);
    expect(isCurrent(later)).toBe(false);
  });

  it('is out of date at once where a transaction sees the tables as they were before', async () => {
    const { dependencies } = await trackReads(() =>
      connected.database.read
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          await sql.raw('select 1 from notes.copy').execute(tx);
          await write("update notes.note set text = 'later'");
          return await sql.raw('select text from notes.note').execute(tx);
        }),
    );
    expect(isCurrent(dependencies)).toBe(false);
  });

  it('is not cached while announcements of other processes do not arrive', async () => {
    const before = await reading('select text from notes.note');
    connected.database.tables.setListening(false);
    const meanwhile = await reading('select text from notes.note');
    connected.database.tables.setListening(true);
    expect(isCurrent(before)).toBe(false);
    expect(meanwhile.uncacheable).toBe('announcements of other processes do not arrive');
    expect((await reading('select 1 from platform.event')).uncacheable).toMatch(/not announced/);
  });
});

describe('the same statement within tracked work', () => {
  let test: TestDatabase;
  let connected: ConnectedDatabase;
  const sent: unknown[] = [];
  const record = (text: unknown) => sent.push(text);
  beforeAll(async () => {
    test = await createTestDatabase();
    connected = connect({ write: test.directUrl }, createLogger('silent'));
    await connected.learnRelations();
    connected.database.tables.setListening(true);
  });
  beforeEach(() => {
    sent.length = 0;
    sentStatements.subscribe(record);
  });
  afterEach(() => sentStatements.unsubscribe(record));
  afterAll(async () => {
    await connected.close();
    await test.close();
  });

  const find = async (name: string) => {
    const asked = sql`select relname from pg_class where relname = ${name}`;
    return (await asked.execute(connected.database.read)).rows;
  };

  it('is sent once for the same values, and its rows cannot be changed by one reader', async () => {
    const { value } = await trackReads(() =>
      Promise.all([find('pg_class'), find('pg_class'), find('pg_proc')]),
    );
    expect(sent).toHaveLength(2);
    expect(value[0]).toBe(value[1]);
    expect(Object.isFrozen(value[0])).toBe(true);
  });

  it('is sent again after a change, in a transaction, and outside tracked work', async () => {
    const { database } = connected;
    await trackReads(async () => {
      await find('pg_class');
      database.tables.bump(['notes.note']);
      await find('pg_class');
      await database.transaction(async (tx) => {
        await sql`select 1`.execute(tx);
        await sql`select 1`.execute(tx);
      });
    });
    expect(sent).toHaveLength(4);
    await find('pg_class');
    await find('pg_class');
    expect(sent).toHaveLength(6);
  });

  it('is not waited for by so many that no connection is left to answer it', async () => {
    const narrow = connect({ write: test.directUrl }, createLogger('silent'), { poolSize: 2 });
    await narrow.learnRelations();
    sent.length = 0;
    const page = () =>
      trackReads(() =>
        Promise.all(
          ['pg_class', 'pg_proc', 'pg_class', 'pg_class', 'pg_proc'].map(async (name) => {
            const asked = sql<object>`select relname from pg_class where relname = ${name}`;
            return (await asked.execute(narrow.database.read)).rows[0];
          }),
        ),
      );
    const pages = await Promise.all(Array.from({ length: 20 }, page));
    const [one, other] = [{ relname: 'pg_class' }, { relname: 'pg_proc' }];
    for (const { value } of pages) expect(value).toEqual([one, other, one, one, other]);
    expect(sent).toHaveLength(2 * pages.length);
    await narrow.close();
  });
});
