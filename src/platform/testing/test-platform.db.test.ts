import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from './test-platform.ts';

const insert = (platform: TestPlatform, id: string) =>
  platform.database.transaction((tx) =>
    sql`insert into platform.event_handler values (${id}, '{a.b}')`.execute(tx),
  );
const handlers = (platform: TestPlatform) =>
  platform.database.transaction(async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from platform.event_handler`.execute(
      tx,
    );
    return rows.map(({ name }) => name);
  });

describe('What a test’s database has in it before the test begins', () => {
  test('is written once, and what one test writes beside it is not there for the next', async () => {
    let written = 0;
    const seed = {
      name: 'one handler',
      write: async (platform: TestPlatform) => {
        written += 1;
        await insert(platform, 'seeded');
      },
    };
    await using first = await testPlatform({ seed });
    await insert(first, 'another');
    await using second = await testPlatform({ seed });
    expect(await handlers(first)).toEqual(['seeded', 'another']);
    expect(await handlers(second)).toEqual(['seeded']);
    expect(written).toBe(1);
  });

  test('is nothing, unless a seed is given', async () => {
    await using platform = await testPlatform();
    expect(await handlers(platform)).toEqual([]);
  });

  test('is no file: a seed that writes one is refused', async () => {
    const write = ({ config }: TestPlatform) => writeFile(join(config.dataDir, 'key'), 'x');
    await expect(testPlatform({ seed: { name: 'a file', write } })).rejects.toThrow(
      'a seed wrote files, which are not copied: key',
    );
  });
});
