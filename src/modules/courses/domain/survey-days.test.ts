import { expect, test } from 'vitest';
import { COURSE_MOMENTS, surveyDays } from './survey-days.ts';

test('a course is asked four times, from its first session to a year after its last', () => {
  const days = {
    firstDay: Temporal.PlainDate.from('2026-09-05'),
    lastDay: Temporal.PlainDate.from('2026-11-30'),
  };
  const asked = COURSE_MOMENTS.map((moment) => {
    const { opensOn, closesOn } = surveyDays(moment, days);
    return `${moment}: ${opensOn.toString()}–${closesOn.toString()}`;
  });
  expect(asked).toEqual([
    'start: 2026-09-05–2026-09-11',
    'end: 2026-11-30–2026-12-13',
    'month-6: 2027-05-30–2027-06-29',
    'month-12: 2027-11-30–2027-12-29',
  ]);
});

test('of a course of one day, whoever came is asked at its end from the next day on', () => {
  const day = Temporal.PlainDate.from('2026-09-05');
  const days = { firstDay: day, lastDay: day };
  expect(surveyDays('start', days).closesOn.toString()).toBe('2026-09-05');
  expect(surveyDays('end', days).opensOn.toString()).toBe('2026-09-06');
});
