import { describe, expect, test } from 'vitest';
import { deviceCookie, deviceTokenOf, sessionCookie, sessionTokenOf } from './cookies.ts';
import { signInSite } from './sign-in-site.ts';

const TOKEN = 'x'.repeat(43);
const https = signInSite('https://poruch.example');
const header = (cookie: string | undefined) => (name: string) =>
  name === 'cookie' ? cookie : undefined;

describe('the cookie of a session', () => {
  test('is given to this host alone, over HTTPS, and to no script', () => {
    expect(sessionCookie(https, TOKEN)).toBe(
      `__Host-poruch=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(deviceCookie(https, TOKEN)).toMatch(
      /^__Host-poruch-device=.*; Secure; Max-Age=15552000$/,
    );
  });

  test('does without what a browser would refuse where there is no HTTPS', () => {
    const plain = signInSite('http://192.0.2.7:3000');
    expect(sessionCookie(plain, TOKEN)).toBe(`poruch=${TOKEN}; Path=/; HttpOnly; SameSite=Lax`);
  });

  test.each([
    [`__Host-poruch=${TOKEN}`, TOKEN],
    [`a=b; __Host-poruch=${TOKEN}; c=d`, TOKEN],
    [`__Host-poruch-device=${TOKEN}`, undefined],
    [`poruch=${TOKEN}`, undefined],
    ['__Host-poruch=short', undefined],
    [`__Host-poruch=${TOKEN}'; drop table`, undefined],
    [undefined, undefined],
  ])('is read from «%s» as %s', (cookie, token) => {
    expect(sessionTokenOf(https, header(cookie))).toBe(token);
  });

  test('and that of a device is another', () => {
    const both = `__Host-poruch=${TOKEN}; __Host-poruch-device=${'y'.repeat(43)}`;
    expect(deviceTokenOf(https, header(both))).toBe('y'.repeat(43));
  });
});

describe('where browsers give passkeys', () => {
  test.each([
    ['https://poruch.example', true, true],
    ['http://localhost:3000', true, true],
    ['http://127.0.0.1:3000', false, true],
    ['http://[::1]:3000', false, true],
    ['https://192.0.2.7', false, true],
    ['http://poruch.example', false, false],
    ['http://192.168.1.5:3000', false, false],
    // A name that only begins like this machine's.
    ['http://localhost.evil.test', false, false],
  ])('at %s: %s; what is typed is safe: %s', (publicUrl, passkeys, safe) => {
    expect(signInSite(publicUrl)).toMatchObject({ passkeys, safe });
  });
});
