import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { appRoutes } from './routes.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-12-01T08:00:00Z'));
});
afterAll(() => installation.close());

test('a network takes a few scarce things for free, and proves work for more', () => {
  const costs = appRoutes(installation.context).routes.flatMap(({ method, path, cost }) =>
    cost ? [`${method} ${path}: ${cost.limit.posts} ${cost.of}`] : [],
  );
  expect(costs.toSorted()).toEqual([
    'POST /course/:slug/apply/:number: 5 places of courses',
    'POST /forum/:year/live/:room/ask: 10 hall devices',
    'POST /forum/:year/live/:room/support: 10 hall devices',
    'POST /school/:slug/lesson: 5 hours of lessons',
    'POST /sign-up/:id: 5 seats',
    'POST /survey/:code: 10 survey sheets',
  ]);
});
