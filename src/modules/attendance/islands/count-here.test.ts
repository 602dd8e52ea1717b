import { describe, expect, it } from 'vitest';
import { peopleLetIn, peopleUnsent } from './count-here.ts';
import type { DoorScan, KeptDoorScan } from './kept-door.ts';

const keptScan = (isSent: boolean, id: string, scan: Partial<DoorScan>): KeptDoorScan => {
  const at = { deviceId: 'telephone', happenedAt: '2026-12-19T09:00:00Z' };
  const whole = { id, kind: 'walk-in', people: 1, firstTime: 0, ...at, ...scan } as const;
  return { id, gathering: 'tea', isSent, scan: whole };
};
const list = (came: number) => ({
  tickets: [{ id: 'pair', state: 'confirmed', seats: 2, mark: '', came }],
});

describe('what a helper’s telephone counts by itself', () => {
  it('says how many people the figures of the house lack, and nothing once all was sent', () => {
    const three = (isSent: boolean) => [
      keptScan(isSent, 'one', { people: 3 }),
      keptScan(isSent, 'two', { kind: 'ticket', ticketId: 'pair', people: 2 }),
    ];
    expect(peopleUnsent(three(false), list(0))).toBe(5);
    expect(peopleUnsent(three(true), list(2))).toBe(0);
    expect(peopleLetIn(three(true))).toBe(5);
  });

  it('counts a ticket once that came in before, here or at another door', () => {
    const again = keptScan(false, 'again', { kind: 'ticket', ticketId: 'pair', people: 2 });
    expect(peopleUnsent([again], list(2))).toBe(0);
    expect(peopleUnsent([again], list(1))).toBe(1);
    const before = keptScan(true, 'before', { kind: 'ticket', ticketId: 'pair', people: 2 });
    expect(peopleUnsent([before, again], list(2))).toBe(0);
  });

  it('says less than none where the house does not know yet that somebody was taken back', () => {
    const sent = keptScan(true, 'one', { kind: 'ticket', ticketId: 'pair', people: 2 });
    const undone = keptScan(false, 'undo', { kind: 'undo', undoes: 'one', people: 0 });
    expect(peopleUnsent([sent, undone], list(2))).toBe(-2);
    expect(peopleLetIn([sent, undone])).toBe(0);
  });
});
