import { describe, expect, test } from 'vitest';
import {
  dependOn,
  isCurrent,
  isTracked,
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
      dependOn(table);
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

  test('are not kept with what was made from them', async () => {
    const { dependencies } = await trackReads(() => readOnce('rows', () => Promise.resolve(1)));
    expect(Object.keys(dependencies)).toEqual(['versions', 'uncacheable']);
  });
});
