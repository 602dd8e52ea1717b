import { describe, expect, it } from 'vitest';
import { countShifts } from './three-shifts.ts';

/** Whether any of these presses, a second apart, leads away. */
function leaves(...keys: readonly string[]): boolean {
  const press = countShifts();
  return keys.map((key, second) => press(key, second * 1_000)).includes(true);
}

describe('Shift three times', () => {
  it('leads away at the third, and not before', () => {
    expect(leaves('Shift', 'Shift')).toBe(false);
    expect(leaves('Shift', 'Shift', 'Shift')).toBe(true);
    expect(leaves('а', 'Shift', 'Shift', 'Shift')).toBe(true);
  });

  it('is no capital letter, no other layout and no mark in a text', () => {
    expect(leaves('Shift', 'Д', 'Shift', 'П', 'Shift', 'С')).toBe(false);
    expect(leaves('Alt', 'Shift', 'Alt', 'Shift', 'Alt', 'Shift')).toBe(false);
    expect(leaves('Shift', '', 'Shift', '', 'Shift')).toBe(false);
  });

  it('is nothing that took a minute', () => {
    const press = countShifts();
    expect([0, 30_000, 60_000].map((at) => press('Shift', at))).toEqual([false, false, false]);
    expect([61_000, 62_000].map((at) => press('Shift', at))).toEqual([false, true]);
  });
});
