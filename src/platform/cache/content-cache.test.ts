import { describe, expect, test, vi } from 'vitest';
import { openContentCache } from './content-cache.ts';
import { dependOn, preventCaching } from './track-reads.ts';

interface Text {
  readonly text: string;
  readonly size: number;
}

const textOf = (text: string, size = text.length): Text => ({ text, size });

function cacheOfTable() {
  const table = { version: 0, text: 'first' };
  const cache = openContentCache<Text>(32 * 1024 ** 2);
  const read = vi.fn(async () => {
    dependOn(table);
    const { text } = table;
    await Promise.resolve();
    return text;
  });
  const change = (text: string) => {
    table.text = text;
    table.version += 1;
  };
  const share = (key = 'page', make: () => Promise<string> = read) =>
    cache.share(key, make, (text) => textOf(text));
  return { cache, read, change, share };
}

describe('content that is kept', () => {
  test('is there until something that it was made from changes', async () => {
    const { cache, change, share } = cacheOfTable();
    await share();
    expect(cache.get('page')?.text).toBe('first');
    change('second');
    expect(cache.get('page')).toBeUndefined();
    await share();
    expect(cache.get('page')?.text).toBe('second');
  });

  test('is made once for all who ask at one moment', async () => {
    const { read, share } = cacheOfTable();
    const shared = await Promise.all([share(), share(), share()]);
    expect(read).toHaveBeenCalledTimes(1);
    expect(shared.map(({ kind }) => kind)).toEqual(['made', 'shared', 'shared']);
  });

  test('is neither kept nor shared where it changed while it was made', async () => {
    const { cache, change, share } = cacheOfTable();
    const shared = [share(), share()];
    change('second');
    expect((await Promise.all(shared)).map(({ kind }) => kind)).toEqual(['made', 'unshared']);
    expect(cache.get('page')).toBeUndefined();
  });

  test('is neither kept nor shared where it is for one alone, and nobody waits for it again', async () => {
    const { cache, share } = cacheOfTable();
    let made = 0;
    const own = async () => {
      made += 1;
      const key = `key ${made}`;
      preventCaching('chance');
      await Promise.resolve();
      return key;
    };
    const first = await Promise.all([share('form', own), share('form', own)]);
    expect(first.map(({ kind }) => kind)).toEqual(['made', 'unshared']);
    expect(cache.get('form')).toBeUndefined();
    const later = await Promise.all([share('form', own), share('form', own)]);
    expect(later).toMatchObject([{ made: 'key 2' }, { made: 'key 3' }]);
  });

  test('fails for the one who made it; those who waited make their own', async () => {
    const { cache, share } = cacheOfTable();
    const broken = () => Promise.reject(new Error('away'));
    const [one, other] = await Promise.allSettled([share('page', broken), share('page', broken)]);
    expect(one).toMatchObject({ status: 'rejected', reason: new Error('away') });
    expect(other).toMatchObject({ value: { kind: 'unshared' } });
    expect(cache.get('page')).toBeUndefined();
  });

  test('takes so much memory and no more; what was asked for once goes before what many ask for', async () => {
    const { cache } = cacheOfTable();
    const MB = 1024 ** 2;
    const keep = (key: string, size: number) =>
      cache.share(
        key,
        () => Promise.resolve(key),
        (text) => textOf(text, size),
      );
    await keep('home', MB / 2);
    expect(cache.get('home')?.text).toBe('home');
    const once = Array.from({ length: 100 }, (_, index) => `search ${index}`);
    for (const key of once) await keep(key, MB / 2);
    const left = once.filter((key) => cache.get(key));
    expect(left.length).toBeGreaterThan(10);
    expect(left.length).toBeLessThan(17);
    expect(left.at(-1)).toBe('search 99');
    expect(cache.get('home')?.text).toBe('home');
    await keep('too large', 5 * MB);
    expect(cache.get('too large')).toBeUndefined();
  });

  test('is kept from its first request on, unless it would take more than an eighth', async () => {
    const cache = openContentCache<Text>(8_000_000);
    const share = (key: string, size: number) =>
      cache.share(
        key,
        async () => key,
        (text) => textOf(text, size),
      );
    await share('large', 990_000);
    await share('too large', 1_000_001);
    expect([cache.get('large')?.text, cache.get('too large')]).toEqual(['large', undefined]);
  });

  test('counts its address, too', async () => {
    const { cache, share } = cacheOfTable();
    const addresses = Array.from({ length: 400 }, (_, index) => `${index} ${'x'.repeat(100_000)}`);
    for (const address of addresses) await share(address);
    expect(addresses.filter((address) => cache.get(address)).length).toBeLessThan(50);
  });
});
