import { describe, expect, it, test } from 'vitest';
import { APPEAL_STATUSES, isOpen, mayBecome, STEPS } from './appeal-status.ts';

const pairs = APPEAL_STATUSES.flatMap((from) => APPEAL_STATUSES.map((to) => [from, to] as const));

describe('what may become of an appeal', () => {
  it.each(pairs)('from %s to %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(STEPS[from].includes(to));
  });

  it('is never what it is already but given to another, nor received a second time', () => {
    for (const status of APPEAL_STATUSES) {
      expect(mayBecome(status, status)).toBe(status === 'in-progress');
      expect(mayBecome(status, 'received')).toBe(false);
    }
  });

  it('can be refused wherever it is open, and is answered only by whoever took it', () => {
    for (const status of APPEAL_STATUSES) expect(mayBecome(status, 'refused')).toBe(isOpen(status));
    expect(mayBecome('received', 'answered')).toBe(false);
  });
});

test('an appeal is extended once: forty-five days are all in all', () => {
  expect(pairs.filter(([from, to]) => to === 'extended' && mayBecome(from, to))).toEqual([
    ['in-progress', 'extended'],
  ]);
});

test('what was answered, refused, returned or passed on is over', () => {
  expect(APPEAL_STATUSES.filter((status) => !isOpen(status))).toEqual([
    'returned',
    'passed-on',
    'answered',
    'refused',
  ]);
});
