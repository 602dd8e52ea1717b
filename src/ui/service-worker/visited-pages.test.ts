import { describe, expect, it } from 'vitest';
import { isEmergency, isKept, leftTo, offlinePathOf, splitLocale } from './visited-pages.ts';

const at = (path: string) => new URL(path, 'https://poruch.test');

describe('what a telephone keeps', () => {
  it.each([
    '/',
    '/en',
    '/officer/olena-zrazkova',
    '/gag/area/bilolissia',
    '/office',
    '/villages',
    '/en/guide/talk',
    '/forum/2019',
  ])('%s, for when there is no network', (path) => {
    expect(isKept(at(path))).toBe(true);
  });

  it.each([
    '/search?q=bilolissia',
    '/?q=bilolissia',
    '/officer/olena-zrazkova?from=search',
    '/officer/olena-zrazkova/wrong',
    '/receipt',
    '/report/new',
    '/report/new/where',
    '/guide/phone',
    '/help',
    '/desk',
    '/api/v1/locate',
    '/area',
    '/xx/area/bilolissia',
  ])('not %s', (path) => {
    expect(isKept(at(path))).toBe(false);
  });

  it('always the telephones, in every language', () => {
    expect(isEmergency(at('/emergency'))).toBe(true);
    expect(isEmergency(at('/gag/emergency'))).toBe(true);
    expect(isEmergency(at('/emergency/other'))).toBe(false);
  });

  it('by the language of the address', () => {
    expect(splitLocale('/ro/area/a')).toEqual({ locale: 'ro', path: '/area/a' });
    expect(splitLocale('/area/a')).toEqual({ locale: 'uk', path: '/area/a' });
    expect(splitLocale('/en')).toEqual({ locale: 'en', path: '/' });
    expect(splitLocale('/')).toEqual({ locale: 'uk', path: '/' });
  });
});

describe('what is shown where a page cannot be had', () => {
  it.each([
    ['/desk/work', '/work-log'],
    ['/en/work-log?from=desk', '/en/work-log'],
    ['/desk/door/3f1f2f9c-0000-4000-8000-00000000dead', '/door'],
    ['/en/door', '/en/door'],
    ['/desk/door', undefined],
    ['/desk/door/3f1f2f9c-0000-4000-8000-00000000dead/paper', undefined],
    ['/desk/work?done=visit', undefined],
  ])('of what staff go on with, %s: %s', (path, kept) => {
    expect(leftTo(at(path))).toBe(kept);
  });

  it.each([
    ['/receipt', '/offline'],
    ['/gag/search?q=a', '/gag/offline'],
    ['/desk', '/offline/desk'],
    ['/en/desk/officers?page=2', '/en/offline/desk'],
    ['/ro/desk/work/report', '/offline/desk'],
    ['/desk-of-somebody', '/offline'],
  ])('of %s: %s', (path, shown) => {
    expect(offlinePathOf(at(path))).toBe(shown);
  });
});
