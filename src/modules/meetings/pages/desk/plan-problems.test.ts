import { expect, it } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { checkForm } from '#platform/http/check-form.ts';
import { planningSchema } from '../../use-cases/meeting-schemas.ts';
import { planProblems } from './plan-problems.ts';

const clock = fixedClock('2026-11-26T10:00:00Z');
const film = {
  kind: 'film',
  hostIds: [],
  day: '2026-11-25',
  from: '15:00',
  to: '14:00',
  capacity: '-5',
  languages: ['uk'],
};
const wrongWith = (sent: typeof film & Record<string, unknown>) => {
  const read = checkForm(planningSchema, sent, planProblems(sent, clock));
  if (read.success) throw new Error('nothing is wrong');
  return Object.fromEntries(
    read.error.issues.map(({ path, message, params }): [PropertyKey, unknown] => [
      path[0] ?? '',
      params ?? message,
    ]),
  );
};

it('says all that is wrong with a new meeting at once, a past day and its hours among it', () => {
  expect(wrongWith(film)).toMatchObject({
    title: 'title-missing',
    areaId: 'area-missing',
    place: 'place-missing',
    day: 'day-past',
    to: 'end-before-start',
    capacity: { least: 1, most: 100_000 },
  });
});

it('says of a series what its own fields lack, though the others cannot be read', () => {
  const series = { ...film, kind: 'coffee', day: '2026-12-03', to: 'пізно' };
  expect(wrongWith({ ...series, repeat: 'weekly', until: '2026-12-01' })).toMatchObject({
    hostIds: 'officer-missing',
    to: 'time-unreadable',
    until: 'until-past',
  });
  expect(wrongWith({ ...series, repeat: 'weekly' })).toMatchObject({ until: 'until-missing' });
  expect(wrongWith({ ...series, repeat: '', count: '4' })).toMatchObject({
    repeat: 'repeat-missing',
  });
  expect(wrongWith({ ...series, count: '-4' })).toMatchObject({
    count: { least: 0, most: 1_000_000 },
  });
});
