import { expect, it } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { checkForm } from '#platform/http/check-form.ts';
import { planningSchema } from '../../use-cases/course-schemas.ts';
import { planProblems } from './cohort-problems.ts';
import { courseProblems } from './course-problems.ts';

it('says all that is wrong with a new cohort at once, with the bounds of its numbers', () => {
  const clock = fixedClock('2026-11-26T10:00:00Z');
  const sent = { day: '2026-11-25', from: '10:00', ageFrom: '30', ageTo: '20', seats: '-5' };
  const read = checkForm(planningSchema, { ...sent, offerHours: '0' }, planProblems(sent, clock));
  const wrong = read.success ? [] : read.error.issues;
  const said = wrong.map(({ path, message, params }) => [path[0], params ?? message]);
  expect(Object.fromEntries(said)).toMatchObject({
    areaId: 'area-missing',
    courseId: 'course-missing',
    venue: 'venue-missing',
    day: 'day-past',
    ageTo: 'ages-order',
    seats: { least: 1, most: 500 },
    offerHours: { least: 1, most: 168 },
  });
});

it('says of a course that nobody is to know of, and of its units, what does not go together', () => {
  const sent = { units: 'Голос | Voice | 90', neededUnits: '3', isDiscreet: 'yes' };
  const shown = { ...sent, hasPhotographs: 'yes' };
  expect(courseProblems(shown).map(({ message }) => message)).toEqual([
    'needed-many',
    'photographs-discreet',
  ]);
  expect(courseProblems({ ...sent, neededUnits: '1' })).toEqual([]);
  // What cannot be read says nothing of the rest.
  expect(courseProblems({ ...sent, units: '| |' })).toEqual([]);
});
