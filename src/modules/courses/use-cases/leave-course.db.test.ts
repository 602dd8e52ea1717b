import { expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { chooseMakeUp } from './change-make-up.ts';
import { changeParticipation } from './change-participation.ts';
import { readOwnCourse } from './read-own-course.ts';

const test = coursesForEachTest();

it('whoever leaves a course leaves her place in another cohort to somebody else', async () => {
  const leader = await test.leader();
  const courseId = await test.course({ screening: [] });
  const own = await test.cohort(courseId, leader, { said: { seats: 3 } });
  await test.cohort(courseId, leader, { plan: { day: Temporal.PlainDate.from('2027-01-09') } });
  const apply = async () => must(await test.apply(own, { answers: {} }));
  const [one, two, three] = [await apply(), await apply(), await apply()];
  using resident = await test.as(RESIDENT);
  const choices = async () => must(await readOwnCourse(resident, three)).choices;
  const [session] = await choices();
  if (!session) throw new Error('nowhere to make a unit up');
  const change = { sessionId: session.id, go: 'arrange' } as const;
  for (const code of [one, two]) must(await chooseMakeUp(resident, { ...change, code }));
  const isFull = async () => (await choices()).every(({ id }) => id !== session.id);
  expect(await isFull()).toBe(true);
  must(await changeParticipation(resident, one, 'leave'));
  expect(await isFull()).toBe(false);
  must(await chooseMakeUp(resident, { ...change, code: three }));
});
