import { describe, expect, it, vi } from 'vitest';
import { readWhenTold } from './read-when-told.ts';

describe('what is read when somebody asks', () => {
  it('is read once for all who ask at once, and not again until it changed', async () => {
    let stored = 1;
    const read = vi.fn(() => Promise.resolve(stored));
    const figure = readWhenTold(read);
    expect(await Promise.all([figure.current(), figure.current()])).toEqual([1, 1]);
    stored = 2;
    expect(await figure.current()).toBe(1);
    figure.tell();
    expect(await figure.current()).toBe(2);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is given as it was for what needs no more, and is read where it never was', async () => {
    let stored = 1;
    const figure = readWhenTold(() => Promise.resolve(stored));
    expect(await figure.last()).toBe(1);
    stored = 2;
    figure.tell();
    expect(await figure.last()).toBe(1);
    expect(await figure.current()).toBe(2);
    expect(await figure.last()).toBe(2);
  });

  it('that changed while it was being read is read once more for whoever asked after that', async () => {
    const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    let asked = 0;
    const figure = readWhenTold(() => {
      asked += 1;
      return answers[asked - 1]?.promise ?? Promise.reject(new Error('asked too often'));
    });
    const before = figure.current();
    figure.tell();
    const after = figure.current();
    answers[0]?.resolve('before');
    answers[1]?.resolve('after');
    expect([await before, await after]).toEqual(['before', 'after']);
  });

  it('is tried again by the next one who asks, where it could not be read', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('back');
    const figure = readWhenTold<string>(read);
    await expect(figure.current()).rejects.toThrow('away');
    expect(await figure.current()).toBe('back');
  });

  it('is not older than is allowed, though nobody told that it changed', async () => {
    let time = 0;
    const read = vi.fn(() => Promise.resolve(time));
    const figure = readWhenTold(read, { oldest: 1_000, now: () => time });
    await figure.current();
    time = 900;
    expect(await figure.current()).toBe(0);
    time = 1_100;
    expect(await figure.current()).toBe(1_100);
  });
});
