import { Client } from 'pg';
import { expect, test } from 'vitest';
import { KEPT_TABLES } from './retention.ts';
import { createTestDatabase } from '#platform/database/testing.ts';
import { disagreements } from '#platform/retention/testing/disagreements.ts';

test('every column of every table is somebody’s, with a rule of how long, or says why it is nobody’s', async () => {
  await using test = await createTestDatabase();
  expect(await disagreements(test.database, KEPT_TABLES)).toEqual([]);
});

test('a column that nobody thought about, and a rule that cannot be carried out, are found', async () => {
  await using test = await createTestDatabase();
  const owner = new Client({ connectionString: test.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query(`
    alter table officers.officer add column nickname text;
    alter table officers.officer alter column phones drop default;
    alter table officers.absence drop constraint absence_check;
    alter table officers.absence alter column ends_on type text using ends_on::text;
    alter table officers.former_slug drop constraint former_slug_officer_id_fkey;
    alter table officers.reception drop column note`);
  } finally {
    await owner.end();
  }
  expect(await disagreements(test.database, KEPT_TABLES)).toEqual([
    'officers.officer.nickname is neither personal nor listed as plain',
    'officers.reception.note does not exist',
    'officers.officer.phones cannot be emptied',
    'officers.absence.ends_on is no day and no moment, but a rule counts from it',
    'officers.former_slug is not deleted with officers.officer',
  ]);
  const twice = KEPT_TABLES.filter(({ table }) => table === 'officers.former_slug');
  expect(await disagreements(test.database, [...KEPT_TABLES, ...twice])).toContain(
    'officers.former_slug.slug is listed twice',
  );
});
