import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FILES } from './freshness.ts';

test('whatever the build imports from elsewhere in tools is part of its fingerprint', () => {
  const imported = readdirSync(import.meta.dirname)
    .map((name) => readFileSync(resolve(import.meta.dirname, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/from '\.\.\/([^']+)'/g)])
    .map(([, path]) => `tools/${path}`);
  expect(imported).toContain('tools/build-font.ts');
  expect(imported.filter((path) => !FILES.includes(path))).toEqual([]);
});
