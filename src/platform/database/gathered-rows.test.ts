import { expect, it } from 'vitest';
import { gatherRows } from './gathered-rows.ts';
import type { SentRow } from './send-without-waiting.ts';

const row = (name: string, ...values: readonly unknown[]): SentRow => ({
  name,
  statement: (rows) => `insert into ${name} values ${rows}`,
  values,
});

it('rows of one name go as one statement, and those whose name came first go first', () => {
  const rows = gatherRows();
  for (const one of [row('report', 1, 'a'), row('entry', 1), row('report', 2, 'b')]) rows.add(one);
  expect(rows.take()).toEqual([
    {
      name: 'report, 2',
      text: 'insert into report values ($1,$2),($3,$4)',
      values: [1, 'a', 2, 'b'],
    },
    { name: 'entry, 1', text: 'insert into entry values ($1)', values: [1] },
  ]);
  expect(rows.take()).toEqual([]);
});

it('what belongs to each row is written by its first value', () => {
  const rows = gatherRows();
  const statement = (all: string, ids: string) => `with a as (insert ${all}) insert ${ids}`;
  for (const id of [7, 8]) rows.add({ name: 'queued', statement, values: [id, 'x'] });
  expect(rows.take()).toMatchObject([
    { text: 'with a as (insert ($1,$2),($3,$4)) insert ($1),($3)' },
  ]);
});

it('any number of rows is sent by few statements, each row once and in its order', () => {
  const rows = gatherRows();
  const turns = Array.from({ length: 55 }, (_, turn) => turn);
  for (const turn of turns) rows.add(row('note', turn));
  const sent = rows.take();
  expect(sent.map(({ name }) => name)).toEqual(
    [16, 16, 16, 4, 2, 1].map((size) => `note, ${size}`),
  );
  expect(sent.flatMap(({ values }) => values)).toEqual(turns);
});
