import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatInstant,
  formatNearDay,
  formatRelativeDay,
  formatTime,
  formatTimeRange,
  formatUntil,
  formatWeekday,
} from './dates.ts';
import { LOCALES } from './locales.ts';

const day = Temporal.PlainDate.from('2026-11-03');

describe('a day', () => {
  it.each([
    ['uk', '3\u00a0листопада 2026'],
    ['en', '3\u00a0November 2026'],
    ['ro', '3\u00a0noiembrie 2026'],
    ['bg', '3\u00a0ноември 2026'],
    ['ru', '3\u00a0ноября 2026'],
    ['gag', '03.11.2026'],
  ] as const)('is written in %s as %s', (locale, text) => {
    expect(formatDay(locale, day)).toBe(text);
  });

  it('can do without its year, and with its weekday', () => {
    expect(formatDay('uk', day, { year: false })).toBe('3\u00a0листопада');
    expect(formatDay('uk', day, { year: false, weekday: 'short' })).toBe('вт, 3\u00a0листопада');
    expect(formatDay('uk', day, { weekday: 'long' })).toBe('вівторок, 3\u00a0листопада 2026');
    expect(formatDay('gag', day, { year: false, weekday: 'long' })).toBe('sali, 03.11');
  });

  it('shows its year only where that is not this year', () => {
    const today = Temporal.PlainDate.from('2026-11-25');
    expect(formatNearDay('uk', day, today)).toBe('3\u00a0листопада');
    expect(formatNearDay('uk', Temporal.PlainDate.from('2025-03-12'), today)).toBe(
      '12\u00a0березня 2025',
    );
  });

  it('is today or tomorrow in every language, and nothing else', () => {
    expect(formatRelativeDay('uk', day, day)).toBe('сьогодні');
    expect(formatRelativeDay('uk', day.add({ days: 1 }), day, { startsLine: true })).toBe('Завтра');
    expect(formatRelativeDay('uk', day.add({ days: 2 }), day)).toBeUndefined();
    expect(formatRelativeDay('uk', day.subtract({ days: 1 }), day)).toBeUndefined();
    for (const locale of LOCALES) expect(formatRelativeDay(locale, day, day)).toMatch(/\p{L}{2}/u);
  });

  it('is the end of an absence', () => {
    const end = Temporal.PlainDate.from('2026-11-30');
    expect(formatUntil('uk', end, day)).toBe('до 30\u00a0листопада');
    expect(formatUntil('en', end, day)).toBe('until 30\u00a0November');
    expect(formatUntil('gag', end, day)).toBe('30.11 kadar');
  });
});

describe('a weekday', () => {
  it('begins with Monday and can begin a line', () => {
    expect(formatWeekday('uk', 1)).toBe('понеділок');
    expect(formatWeekday('uk', 7, { form: 'short' })).toBe('нд');
    expect(formatWeekday('uk', 5, { startsLine: true })).toBe('Пʼятниця');
    expect(formatWeekday('gag', 4)).toBe('perşembä');
  });
});

describe('a time', () => {
  it('has no zero in front, whatever the database adds', () => {
    expect(formatTime('09:00')).toBe('9:00');
    expect(formatTime('00:05:00')).toBe('0:05');
    expect(formatTimeRange('09:00', '12:30')).toBe('9:00–12:30');
  });

  it('is read from the clock on the wall of the installation', () => {
    const instant = Temporal.Instant.from('2026-11-03T22:30:00Z');
    expect(formatInstant('uk', instant, 'Europe/Kyiv')).toBe('4\u00a0листопада 2026, 0:30');
  });
});
