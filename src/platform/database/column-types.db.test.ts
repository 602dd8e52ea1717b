import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createTestDatabase } from './testing.ts';

it('keeps a day, an hour and an instant as what they are', async () => {
  await using test = await createTestDatabase();
  const values = {
    day: Temporal.PlainDate.from('2026-03-29'),
    hour: Temporal.PlainTime.from('09:30'),
    instant: Temporal.Instant.from('2026-03-29T00:30:00.123456Z'),
    count: 9_007_199_254_740_993n,
  };
  const { rows } = await sql<typeof values>`
    select ${values.day}::date as day, ${values.hour}::time as hour,
      ${values.instant}::timestamptz as instant, ${values.count}::bigint as count`.execute(
    test.database.write,
  );
  const read = rows[0];
  // Compared one by one: to a matcher, two Temporal values without own properties are equal.
  expect(read?.day.equals(values.day)).toBe(true);
  expect(read?.hour.equals(values.hour)).toBe(true);
  expect(read?.instant.equals(values.instant)).toBe(true);
  expect(read?.count).toBe(values.count);
});
