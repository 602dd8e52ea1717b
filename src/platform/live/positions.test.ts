import { describe, expect, it } from 'vitest';
import { systemRandom } from '../crypto/random.ts';
import { openPositions } from './positions.ts';

const key = systemRandom.bytes(32);
const positions = openPositions(key, systemRandom);

describe('a position of a live stream', () => {
  it('comes back as it was, in another process and after a restart', () => {
    const told = positions.tell(123_456_789n);
    expect(openPositions(key, systemRandom).read(told)).toBe(123_456_789n);
  });

  it('says neither its number nor whether it moved', () => {
    const told = [7n, 7n, 8n, 18_000_000_000_000_000_000n].map(positions.tell);
    expect(new Set(told).size).toBe(4);
    expect(new Set(told.map(({ length }) => length)).size).toBe(1);
    expect(told.every((position) => !/^\d+$/.test(position))).toBe(true);
  });

  it('of before is answered from a round number, so that trying each tells nothing', () => {
    expect(positions.read('123456')).toBe(120_000n);
    expect(positions.read('129999')).toBe(120_000n);
    expect(positions.read('42')).toBe(0n);
  });

  it('that nobody told is none', () => {
    const other = openPositions(systemRandom.bytes(32), systemRandom).tell(1n);
    for (const made of ['', '1; drop', 'ї', other, positions.tell(1n).slice(1), '9'.repeat(20)]) {
      expect(positions.read(made)).toBeUndefined();
    }
  });
});
