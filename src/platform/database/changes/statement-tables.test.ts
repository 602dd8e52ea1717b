import { describe, expect, test } from 'vitest';
import { dependsOnTablesOnly, tablesOf } from './statement-tables.ts';

describe('the tables of a statement', () => {
  test.each([
    ['select * from "reports"."report" as "r"', ['reports.report'], []],
    ['insert into reports.report (id) values ($1)', ['reports.report'], ['reports.report']],
    [
      'with gone as (delete from only a.b using c.d where b.id = d.id returning 1) select 1',
      ['a.b', 'c.d', 'b.id', 'd.id'],
      ['a.b'],
    ],
    ['update "a"."b" set x = (select y from c.d) where true', ['a.b', 'c.d'], ['a.b']],
    [
      'MERGE INTO a.b USING c.d ON true WHEN MATCHED THEN UPDATE SET x = 1',
      ['a.b', 'c.d'],
      ['a.b'],
    ],
    ['select 1 from a.b for update skip locked', ['a.b'], []],
    ['truncate table a.b', ['a.b'], ['a.b']],
    ['begin', [], []],
  ])('%s', (text, reads, writes) => {
    expect(tablesOf(text)).toMatchObject({ reads, writes });
  });

  test.each([
    ['with gone as (delete from only a.b using c.d where true) select 1', ['a.b']],
    ['merge into "a"."b" using c.d on true when matched then delete', ['a.b']],
    ['truncate a.b', ['a.b']],
    ['update a.b set x = 1', []],
    ['insert into a.b values (1) on conflict do nothing', []],
  ])('that may lose rows: %s', (text, deletes) => {
    expect(tablesOf(text).deletes).toEqual(deletes);
  });
});

describe('the rows of a statement', () => {
  test.each([
    'select now()',
    'select clock_timestamp ()',
    'select timeofday()',
    'select 1 where current_date > a.b',
    'select LOCALTIME',
    "select 'tomorrow'::date",
    'select random_normal()',
    'select uuidv7()',
    'select gen_random_bytes(4)',
    "select lastval(), nextval('a.b')",
    'select txid_current()',
    "select current_setting('poruch.actor', true)",
    'select current_schemas(true)',
    'select 1 from pg_stat_activity',
  ])('depend on more than tables: %s', (text) => {
    expect(dependsOnTablesOnly(text)).toBe(false);
  });

  test.each([
    'select "known"."id", "until" from "plan"."known" where "age" > $1',
    'select count(*) as today from a.b where random is null',
    "select max(a.b.now) from a.b where kind = 'todays'",
  ])('depend on tables only: %s', (text) => {
    expect(dependsOnTablesOnly(text)).toBe(true);
  });
});
