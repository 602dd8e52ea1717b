import { describe, expect, it, vi } from 'vitest';
import { dependOn } from '../cache/track-reads.ts';
import { cacheValue } from './cached-value.ts';

describe('a cached value', () => {
  it('is read once for concurrent callers, and again only after it was invalidated', async () => {
    let stored = 1;
    const read = vi.fn(() => Promise.resolve(stored));
    const figure = cacheValue(read);
    expect(await Promise.all([figure.current(), figure.current()])).toEqual([1, 1]);
    stored = 2;
    expect(await figure.current()).toBe(1);
    figure.invalidate();
    expect(await figure.current()).toBe(2);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is returned as it was last, and read if there is none', async () => {
    let stored = 1;
    const figure = cacheValue(() => Promise.resolve(stored));
    expect(await figure.last()).toBe(1);
    stored = 2;
    figure.invalidate();
    expect(await figure.last()).toBe(1);
    expect(await figure.current()).toBe(2);
    expect(await figure.last()).toBe(2);
  });

  it('that is invalidated during a read is read again for later callers', async () => {
    const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    let asked = 0;
    const figure = cacheValue(() => {
      asked += 1;
      return answers[asked - 1]?.promise ?? Promise.reject(new Error('asked too often'));
    });
    const before = figure.current();
    figure.invalidate();
    const after = figure.current();
    answers[0]?.resolve('before');
    answers[1]?.resolve('after');
    expect([await before, await after]).toEqual(['before', 'after']);
  });

  it('is read again by the next caller after a failure', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('back');
    const figure = cacheValue<string>(read);
    await expect(figure.current()).rejects.toThrow('away');
    expect(await figure.current()).toBe('back');
  });

  it('is read again when it is too old, without being invalidated', async () => {
    let time = 0;
    const read = vi.fn(() => Promise.resolve(time));
    const figure = cacheValue(read, { maxAge: 1_000, now: () => time });
    await figure.current();
    time = 900;
    expect(await figure.current()).toBe(0);
    time = 1_100;
    expect(await figure.current()).toBe(1_100);
  });

  it('is read again after a change of its tables only where it follows them', async () => {
    const table = { version: 1 };
    const read = () => {
      dependOn(table);
      return Promise.resolve(table.version);
    };
    const following = cacheValue(read, { followsTables: true });
    const other = cacheValue(read);
    expect([await following.current(), await other.current()]).toEqual([1, 1]);
    table.version = 2;
    expect([await following.current(), await other.current()]).toEqual([2, 1]);
  });
});
