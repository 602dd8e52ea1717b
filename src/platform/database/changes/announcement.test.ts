import { describe, expect, test } from 'vitest';
import { readAnnouncement, writeAnnouncement } from './announcement.ts';

describe('an announcement', () => {
  test('is read as it was written', () => {
    const committed = { tables: ['reports.report', 'reports.photo'], hasEvent: true };
    expect(readAnnouncement(writeAnnouncement('one', committed))).toEqual({
      sender: 'one',
      ...committed,
    });
    const none = { tables: [], hasEvent: false };
    expect(readAnnouncement(writeAnnouncement('one', none))).toEqual({ sender: 'one', ...none });
  });

  test('names no table where they do not fit, or an earlier version sent it', () => {
    const tables = Array.from({ length: 1_000 }, (_, index) => `schema.table_${index}`);
    const long = writeAnnouncement('one', { tables, hasEvent: false });
    expect(long.length).toBeLessThan(8_000);
    expect(readAnnouncement(long)).toEqual({ sender: 'one', tables: 'any', hasEvent: false });
    expect(readAnnouncement('')).toEqual({ sender: '', tables: 'any', hasEvent: true });
  });
});
