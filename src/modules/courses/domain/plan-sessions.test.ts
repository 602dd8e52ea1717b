import { describe, expect, it } from 'vitest';
import { applyUntilOf, planSessions, spanOf } from './plan-sessions.ts';

const KYIV = 'Europe/Kyiv';
const NOW = Temporal.Instant.from('2026-10-01T08:00Z');
const units = [1, 2, 3].map((number) => ({ number, title: { uk: 'Тема', en: '' }, minutes: 180 }));
const plan = {
  day: Temporal.PlainDate.from('2026-10-17'),
  from: Temporal.PlainTime.from('10:00'),
  pace: 'week' as const,
};
const local = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(KYIV).toPlainDateTime().toString();

describe('the sessions of a cohort', () => {
  it('are at the same hour in summer and in winter, as long as their units', () => {
    const planned = planSessions(units, plan, NOW, KYIV);
    if (!planned.ok) throw new Error(planned.refusal);
    expect(planned.value.map(({ startsAt }) => local(startsAt))).toEqual([
      '2026-10-17T10:00:00',
      '2026-10-24T10:00:00',
      '2026-10-31T10:00:00',
    ]);
    const { startsAt, endsAt } = spanOf([...planned.value].reverse());
    expect([local(startsAt), local(endsAt)]).toEqual([
      '2026-10-17T10:00:00',
      '2026-10-31T13:00:00',
    ]);
  });

  it.each([
    ['in the past', { day: Temporal.PlainDate.from('2026-09-17') }, 'day-past'],
    ['over midnight', { from: Temporal.PlainTime.from('22:00') }, 'end-before-start'],
    ['of the next decade', { day: Temporal.PlainDate.from('2036-10-17') }, 'day-far'],
  ])('are not planned %s', (_which, change, refusal) => {
    expect(planSessions(units, { ...plan, ...change }, NOW, KYIV)).toEqual({ ok: false, refusal });
  });

  it('are applied for until the end of a day, and never after the first began', () => {
    const startsAt = Temporal.Instant.from('2026-10-17T07:00Z');
    const until = (day?: string) =>
      local(
        applyUntilOf(day === undefined ? undefined : Temporal.PlainDate.from(day), startsAt, KYIV),
      );
    expect(until('2026-10-14')).toBe('2026-10-15T00:00:00');
    expect(until('2026-10-20')).toBe('2026-10-17T10:00:00');
    expect(until()).toBe('2026-10-17T10:00:00');
  });
});
