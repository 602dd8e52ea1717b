import { describe, expect, it } from 'vitest';
import { isAskedAt } from './asked-at.ts';
import type { MeetingStatus } from './meeting-status.ts';

const KYIV = 'Europe/Kyiv';
const endsAt = Temporal.Instant.from('2026-12-03T17:00:00Z');
const asked = (at: string, status: MeetingStatus = 'published') =>
  isAskedAt({ status, endsAt }, Temporal.Instant.from(at), KYIV);

describe('a question to a meeting', () => {
  it('is taken before it, during it and until that day is over in Kyiv', () => {
    expect(asked('2026-11-20T08:00:00Z')).toBe(true);
    expect(asked('2026-12-03T16:30:00Z')).toBe(true);
    expect(asked('2026-12-03T21:59:00Z', 'held')).toBe(true);
    expect(asked('2026-12-03T22:00:00Z')).toBe(false);
  });

  it('is taken of none that nobody comes to, or that was told of', () => {
    for (const status of ['draft', 'cancelled', 'reported'] as const) {
      expect(asked('2026-11-20T08:00:00Z', status)).toBe(false);
    }
  });
});
