import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test.each([
  '/desk',
  '/desk/search?q=%D0%91%D1%96%D0%BB&page=2',
  '/desk/people/0b0e9f4e-9a55-4f6e-9d0c-6f7c2a1f0000',
  '/account',
  '/account/password',
  "/desk/search?q=..'/",
  '/join/abc_-123',
])('whoever signed in is led on to %s', (path) => {
  expect(safeNext(path)).toBe(path);
});

test.each([
  '//evil.test',
  '//evil.test/desk',
  '/\\evil.test',
  '\\\\evil.test',
  '/desk\\..\\..\\evil.test',
  '/desk/\t/evil.test',
  '/desk\n//evil.test',
  '/desk/..//evil.test',
  '/account/../sign-out',
  '/desk/%2e%2e/find',
  'https://evil.test/desk',
  'javascript:alert(1)',
  '/deskevil',
  '/desk@evil.test',
  '/desk.evil.test',
  '/officer/olena-zrazkova',
  '/',
  '',
  `/desk/${'x'.repeat(3000)}`,
  undefined,
  null,
])('and nowhere else: %s', (path) => {
  expect(safeNext(path)).toBeUndefined();
});
