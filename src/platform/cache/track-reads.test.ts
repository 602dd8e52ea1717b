import { describe, expect, test } from 'vitest';
import {
  dependOn,
  isCurrent,
  isTracked,
  memoize,
  OUT_OF_DATE,
  preventCaching,
  readOnce,
  trackedValue,
  trackReads,
} from './track-reads.ts';

const source = () => ({ version: 0 });

describe('what a piece of work has read', () => {
  test('is known with the version before it was read, across awaits', async () => {
    const [table, other] = [source(), source()];
    const { value, dependencies } = await trackReads(async () => {
      dependOn(table);
      table.version = 1;
      await Promise.resolve();
      dependOn(other);
      return 'read';
    });
    expect(value).toBe('read');
    expect([...dependencies.versions]).toEqual([
      [table, 0],
      [other, 0],
    ]);
    expect(isCurrent(dependencies)).toBe(false);
    table.version = 0;
    expect(isCurrent(dependencies)).toBe(true);
  });

  test('is not mixed up with what others read meanwhile', async () => {
    const [one, two] = [source(), source()];
    const read = async (table: { version: number }) => {
      await Promise.resolve();
      dependOn(table);
    };
    const both = await Promise.all([trackReads(() => read(one)), trackReads(() => read(two))]);
    expect(both.map(({ dependencies }) => [...dependencies.versions.keys()])).toEqual([
      [one],
      [two],
    ]);
  });

  test('belongs to the work around it, too, and to whoever uses it later', async () => {
    const table = source();
    const inner = await trackReads(() => {
      dependOn(table);
      preventCaching('chance');
      return 7;
    });
    table.version = 1;
    const { value, dependencies } = await trackReads(() => trackedValue(inner));
    expect(value).toBe(7);
    expect(isCurrent(dependencies), 'made from the state before').toBe(false);
    expect(dependencies.uncacheable).toBe('chance');
    const around = await trackReads(() => trackReads(() => dependOn(table)));
    expect(around.dependencies.versions.get(table)).toBe(1);
  });

  test('is known also of a part that failed, where the rest goes on without it', async () => {
    const source = { version: 1 };
    const failing = async () => {
      dependOn(source);
      preventCaching('a test');
      await Promise.reject(new Error('the database is away'));
    };
    const { dependencies } = await trackReads(() => trackReads(failing).catch(() => 'without it'));
    expect(dependencies.uncacheable).toBe('a test');
    source.version = 2;
    expect(isCurrent(dependencies)).toBe(false);
  });

  test('is never current where two states of one source are in it', async () => {
    const table = source();
    const before = await trackReads(() => dependOn(table));
    table.version = 1;
    const { dependencies } = await trackReads(() => {
      dependOn(table);
      trackedValue(before);
    });
    expect(isCurrent(dependencies)).toBe(false);
    table.version = 0;
    expect(isCurrent(dependencies)).toBe(false);
    const older = await trackReads(() => {
      dependOn(table);
      dependOn(table, OUT_OF_DATE);
    });
    expect(isCurrent(older.dependencies), 'the second read was of an older state').toBe(false);
    const late = await trackReads(() => dependOn(table, OUT_OF_DATE));
    expect(isCurrent(late.dependencies)).toBe(false);
  });

  test('is nothing where nobody tracks', async () => {
    dependOn(source());
    preventCaching('chance');
    expect(isTracked()).toBe(false);
    expect(await trackReads(() => isTracked())).toMatchObject({ value: true });
  });
});

describe('a value in memory', () => {
  test('is computed again once its source changed, and all work that uses it depends on the source', async () => {
    const table = source();
    let computed = 0;
    const value = memoize(() => {
      dependOn(table);
      computed += 1;
      return computed;
    });
    const first = await trackReads(value);
    const second = await trackReads(value);
    expect([first.value, second.value]).toEqual([1, 1]);
    expect([first, second].map(({ dependencies }) => isCurrent(dependencies))).toEqual([
      true,
      true,
    ]);
    table.version = 1;
    expect([first, second].map(({ dependencies }) => isCurrent(dependencies))).toEqual([
      false,
      false,
    ]);
    expect([value(), value()]).toEqual([2, 2]);
  });

  test('is computed each time where it must not be cached', () => {
    let computed = 0;
    const value = memoize(() => {
      preventCaching('chance');
      computed += 1;
      return computed;
    });
    expect([value(), value()]).toEqual([1, 2]);
  });
});

describe('reads of the same key', () => {
  test('are one read within tracked work, and separate reads in others and outside', async () => {
    let reads = 0;
    const countRead = () => {
      reads += 1;
      return Promise.resolve(reads);
    };
    const read = () => readOnce('rows', countRead);
    const work = () => Promise.all([read(), read()]);
    expect(await trackReads(work)).toMatchObject({ value: [1, 1] });
    expect(await trackReads(work)).toMatchObject({ value: [2, 2] });
    expect(await work()).toEqual([3, 4]);
  });

  test('are read again after a failure', async () => {
    const read = (row: Promise<string>) => readOnce('rows', () => row);
    const { value } = await trackReads(async () => [
      await read(Promise.reject(new Error('cut'))).catch(() => 'failed'),
      await read(Promise.resolve('read')),
    ]);
    expect(value).toEqual(['failed', 'read']);
  });

  test('are not kept with what was made from them', async () => {
    const { dependencies } = await trackReads(() => readOnce('rows', () => Promise.resolve(1)));
    expect(Object.keys(dependencies)).toEqual(['versions', 'uncacheable']);
  });
});
