import { describe, expect, it, test } from 'vitest';
import { AUTHOR_STEPS, isOpen, mayBecome, REPORT_STATUSES, STAFF_STEPS } from './report-status.ts';

const pairs = REPORT_STATUSES.flatMap((from) => REPORT_STATUSES.map((to) => [from, to] as const));

describe('what may become of a report', () => {
  it.each(pairs)('from %s to %s', (from, to) => {
    expect(mayBecome(from, to, 'staff')).toBe(STAFF_STEPS[from].includes(to));
    expect(mayBecome(from, to, 'author')).toBe(AUTHOR_STEPS[from].includes(to));
  });

  it('is never what it is already, nor received a second time', () => {
    for (const by of ['staff', 'author'] as const) {
      for (const status of REPORT_STATUSES) {
        expect(mayBecome(status, status, by)).toBe(false);
        expect(mayBecome(status, 'received', by)).toBe(false);
      }
    }
  });

  it('comes to an end from everywhere where it is open', () => {
    for (const status of REPORT_STATUSES.filter(isOpen)) {
      expect(mayBecome(status, 'resolved', 'staff')).toBe(true);
      expect(mayBecome(status, 'refused', 'staff')).toBe(true);
    }
  });
});

test('only an author reopens a report, and only one that was said to be done', () => {
  const reopened = pairs.filter(([from, to]) => to === 'reopened' && mayBecome(from, to, 'author'));
  expect(reopened.map(([from]) => from)).toEqual(['resolved', 'answered', 'passed-on', 'refused']);
  expect(pairs.filter(([from, to]) => to === 'reopened' && mayBecome(from, to, 'staff'))).toEqual(
    [],
  );
});
