import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dependOn, isCurrent, trackReads } from '../cache/track-reads.ts';
import type { Event } from '../events/event.ts';
import { openTableVersions } from '../database/changes/table-versions.ts';
import { createLogger } from '../log/logger.ts';
import { keepFresh } from './keep-fresh.ts';

type Listener = (event: Event) => void;

const CHANGED: Event = { id: '', sequence: 1n, type: 'officer.changed', subject: {} };

function stream() {
  const listeners = new Set<Listener>();
  return {
    tell: () => [...listeners].map((listener) => listener(CHANGED)),
    listening: () => listeners.size,
    platform: {
      log: createLogger('silent'),
      database: { tables: openTableVersions() },
      live: {
        on: (_types: readonly string[], listener: Listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
  };
}

describe('what is kept fresh', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is read once for a burst of events, and tells only when it made a difference', async () => {
    const { platform, tell } = stream();
    let stored = 1;
    const read = vi.fn(() => Promise.resolve({ version: String(stored) }));
    const fresh = await keepFresh(platform, ['officer.*'], read);
    const told = vi.fn();
    fresh.onChange(told);
    stored = 2;
    for (let event = 0; event < 20; event += 1) tell();
    await vi.advanceTimersByTimeAsync(100);
    expect(read).toHaveBeenCalledTimes(2);
    expect(fresh.current().version).toBe('2');
    tell();
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toHaveBeenCalledTimes(1);
    fresh.close();
  });

  it('keeps the last reading while the database is away, and reads again by itself', async () => {
    const { platform, tell } = stream();
    const answers = [{ version: 'a' }, new Error('away'), { version: 'b' }];
    const read = () => {
      const answer = answers.shift();
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve(answer ?? { version: 'z' });
    };
    const fresh = await keepFresh(platform, ['officer.*'], read);
    tell();
    await vi.advanceTimersByTimeAsync(100);
    expect(fresh.current().version).toBe('a');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(fresh.current().version).toBe('b');
    fresh.close();
  });

  it('misses nothing that happens during the first reading', async () => {
    vi.useRealTimers();
    const { platform, tell } = stream();
    let stored = 'before';
    const opening = keepFresh(platform, ['officer.*'], async () => {
      const version = stored;
      await sleep(20);
      return { version };
    });
    stored = 'after';
    tell();
    const fresh = await opening;
    await vi.waitFor(() => expect(fresh.current().version).toBe('after'));
    fresh.close();
  });

  it('listens no more once it is closed, or could not be opened', async () => {
    const { platform, listening } = stream();
    await expect(
      keepFresh(platform, ['x.*'], () => Promise.reject(new Error('away'))),
    ).rejects.toThrow('away');
    expect(listening()).toBe(0);
    (await keepFresh(platform, ['x.*'], () => Promise.resolve({ version: '' }))).close();
    expect(listening()).toBe(0);
  });

  describe('from tables', () => {
    const openTables = async () => {
      const { platform } = stream();
      const table = { version: 0 };
      const read = vi.fn(async () => {
        dependOn(table);
        const version = String(table.version);
        await Promise.resolve();
        return { version };
      });
      const fresh = await keepFresh(platform, ['x.*'], read);
      const { tables } = platform.database;
      const change = (version: number) => {
        table.version = version;
        tables.bump(['a.table']);
      };
      return { fresh, read, tables, change, table };
    };

    it('is out of date from the change on, and current again with the reading after it', async () => {
      const { fresh, change } = await openTables();
      const shown = async () => (await trackReads(() => fresh.current())).dependencies;
      const before = await shown();
      change(1);
      expect(isCurrent(before)).toBe(false);
      expect(isCurrent(await shown())).toBe(false);
      await vi.advanceTimersByTimeAsync(60);
      expect(fresh.current().version).toBe('1');
      expect(isCurrent(before)).toBe(false);
      expect(isCurrent(await shown())).toBe(true);
      fresh.close();
    });

    it('is caught up with before anything is made from it, by a reading that began after the change', async () => {
      const { fresh, read, tables, change } = await openTables();
      expect(tables.caughtUp()).toBeUndefined();
      change(1);
      await tables.caughtUp();
      expect(fresh.current().version).toBe('1');
      change(2);
      const caughtUp = [tables.caughtUp(), tables.caughtUp()];
      change(3);
      await Promise.all([...caughtUp, tables.caughtUp()]);
      expect(fresh.current().version).toBe('3');
      const { length } = read.mock.calls;
      tables.bump(['another.table']);
      expect(tables.caughtUp()).toBeUndefined();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(read.mock.calls.length).toBe(length);
      fresh.close();
    });

    it('is read at once after some quiet, and once for the changes that follow at short intervals', async () => {
      const { fresh, read, change } = await openTables();
      await vi.advanceTimersByTimeAsync(1_000);
      change(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(fresh.current().version).toBe('1');
      for (let version = 2; version <= 4; version += 1) {
        change(version);
        await vi.advanceTimersByTimeAsync(1);
      }
      await vi.advanceTimersByTimeAsync(1_000);
      expect(fresh.current().version).toBe('4');
      expect(read).toHaveBeenCalledTimes(3);
      fresh.close();
    });

    it('is read as soon for many changes one after the other as for one', async () => {
      const { fresh, change } = await openTables();
      for (let version = 1; version <= 10; version += 1) {
        change(version);
        await vi.advanceTimersByTimeAsync(20);
      }
      expect(Number(fresh.current().version)).toBeGreaterThan(5);
      fresh.close();
    });
  });
});
