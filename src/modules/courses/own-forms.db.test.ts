import { expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { ownCourseRoutes } from './register-routes.ts';
import { courseRoutes } from './routes.ts';
import { coursesForEachTest } from './testing.ts';

const test = coursesForEachTest();

it('what she sends of a course is never put into a page again, whatever comes between', async () => {
  using context = await test.as(RESIDENT);
  const sent = [...courseRoutes(context), ...ownCourseRoutes(context)].filter(
    ({ method }) => method === 'POST',
  );
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter(({ secret }) => !secret).map(({ path }) => path)).toEqual([]);
});
