import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { ownCourseRoutes } from './register-routes.ts';
import { courseRoutes } from './routes.ts';
import { coursesForEachTest, must, SAID } from './testing.ts';
import { readDeskCourse } from './use-cases/list-desk-courses.ts';

const test = coursesForEachTest();

const NAMING = ['/courses', '/course/:slug', '/course/:slug/figures'];

it.each([
  { isDiscreet: true, headers: ['Cache-Control', 'X-No-Trace'] },
  // A control: without the mark the same pages may be kept.
  { isDiscreet: false, headers: [] },
])('pages that name a course leave no trace where it is discreet: $isDiscreet', async (course) => {
  const id = await test.course({ ...SAID, isDiscreet: course.isDiscreet });
  using staff = await test.as({ kind: 'system', name: 'test' });
  const { slug } = must(await readDeskCourse(staff, { id })).course;
  using context = await test.as(RESIDENT);
  const headers: Record<string, readonly string[]> = {};
  for (const route of [...courseRoutes(context), ...ownCourseRoutes(context)]) {
    if (route.method !== 'GET' || !NAMING.includes(route.path)) continue;
    const answer = await route.handle(pageRequest({ path: route.path, params: { slug } }));
    headers[route.path] = Object.keys(('headers' in answer && answer.headers) || {});
  }
  expect(headers).toEqual(Object.fromEntries(NAMING.map((path) => [path, course.headers])));
});
