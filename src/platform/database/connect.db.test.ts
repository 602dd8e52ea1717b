import { expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { connect } from './connect.ts';
import { createTestDatabase } from './testing.ts';

test('rights are asked of the database that is written to, also where a copy is read', async () => {
  await using written = await createTestDatabase();
  await using copy = await createTestDatabase();
  const urls = { write: written.directUrl, read: copy.directUrl };
  const { database, close } = connect(urls, createLogger('silent'), { poolSize: 1 });
  try {
    const which = 'select current_database() as name';
    expect(await database.named('which', which, [])).toEqual([{ name: written.name }]);
    // The control: the copy is there, and public pages read it.
    const { rows } = await database.read.executeQuery<{ name: string }>({
      ...database.read
        .selectNoFrom(({ fn }) => fn<string>('current_database').as('name'))
        .compile(),
    });
    expect(rows).toEqual([{ name: copy.name }]);
  } finally {
    await close();
  }
});
