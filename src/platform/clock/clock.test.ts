import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixedClock, systemClock } from './clock.ts';

describe('the calendar day of the installation', () => {
  afterEach(() => vi.useRealTimers());

  test('changes at midnight there, not in Greenwich', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-11-25T21:59:59.999Z');
    const clock = systemClock('Europe/Kyiv');
    expect(clock.today().toString()).toBe('2026-11-25');
    vi.setSystemTime('2026-11-25T22:00:00.000Z');
    expect(clock.today().toString()).toBe('2026-11-26');
  });

  test('follows a clock that is put back', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-11-25T10:00:00Z');
    const clock = systemClock('Europe/Kyiv');
    expect(clock.today().toString()).toBe('2026-11-25');
    vi.setSystemTime('2026-11-24T10:00:00Z');
    expect(clock.today().toString()).toBe('2026-11-24');
  });

  test('is right on the days when summer time begins and ends', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [instant, day] of [
      ['2026-03-29T20:59:59Z', '2026-03-29'],
      ['2026-03-29T21:00:00Z', '2026-03-30'],
      ['2026-10-25T21:59:59Z', '2026-10-25'],
      ['2026-10-25T22:00:00Z', '2026-10-26'],
    ] as const) {
      vi.setSystemTime(instant);
      expect(systemClock('Europe/Kyiv').today().toString()).toBe(day);
    }
  });

  test('stands still in a test', () => {
    const clock = fixedClock('2026-11-25T23:30:00Z');
    expect(clock.today().toString()).toBe('2026-11-26');
    expect(clock.now().toString()).toBe('2026-11-25T23:30:00Z');
  });
});
