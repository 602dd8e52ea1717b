import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ROOT } from '../paths.ts';
import { ASSEMBLED, isLinear } from './linear-expressions.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a file assembles while it is loaded. */
async function assembledIn(path: string): Promise<readonly RegExp[]> {
  const made: RegExp[] = [];
  const recorder = new Proxy(RegExp, {
    construct: (target, [source, flags]: [string, string]) => {
      const one = new target(source, flags);
      made.push(one);
      return one;
    },
  });
  vi.stubGlobal('RegExp', recorder);
  // Other tests of this process may have loaded the file already: the question makes it another one.
  await import(/* @vite-ignore */ `${resolve(ROOT, path)}?assembled`);
  return made;
}

const LOADED = [...new Set(Object.values(ASSEMBLED).flat())];

describe.each(LOADED)('the expressions that %s assembles', (path) => {
  test('are linear', async () => {
    const made = await assembledIn(path);
    expect(made).not.toEqual([]);
    expect(made.filter((one) => !isLinear(one))).toEqual([]);
  });
});

test.each([/a+b/, /(?:a+)+$/, /\p{L}{2,}\P{L}+\p{L}/u, /x*x*y/])('%s is noticed', (expression) => {
  expect(isLinear(expression)).toBe(false);
});

test.each([/(?<!a)a+b/, /^a+b/, /\p{L}{2}\P{L}+\p{L}/u, /a+/g])('%s is let pass', (expression) => {
  expect(isLinear(expression)).toBe(true);
});
