import { expect, test } from 'vitest';
import { testSite } from './testing.ts';

test('a process that lives says so, whatever else is wrong', async () => {
  const away = { database: () => ({ ready: false, reason: 'away' }) as const };
  const answer = await testSite({ readyChecks: away }).request('/health');
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'alive' }]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('it is ready when all its parts are, and names those that are not', async () => {
  let database = true;
  const site = testSite({
    readyChecks: {
      database: () =>
        Promise.resolve(
          database ? { ready: true } : { ready: false, reason: 'the database is away' },
        ),
      jobs: () => ({ ready: true }),
    },
  });
  expect((await site.request('/ready')).status).toBe(200);
  database = false;
  const answer = await site.request('/ready');
  expect([answer.status, await answer.json()]).toEqual([
    503,
    {
      status: 'not ready',
      parts: {
        database: { ready: false, reason: 'the database is away' },
        jobs: { ready: true },
      },
    },
  ]);
});
