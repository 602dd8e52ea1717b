import { describe, expect, test } from 'vitest';
import {
  isMalformed,
  isNormalised,
  requestTarget,
  withoutNeedlessEscapes,
} from './request-target.ts';

const target = (address: string) => requestTarget(`http://poruch.test${address}`);

describe('the address of a request', () => {
  test.each([
    ['/area/bilolissia', true],
    ['/search?q=%D1%81%D0%B5%D0%BB%D0%BE+%D1%96', true],
    ['/%D1%81%D0%B5%D0%BB%D0%BE', true],
    ['/%d1%81%d0%b5%d0%bb%d0%be', false],
    ['/area/%62ilolissia', false],
    ['/?&', false],
    ['/?a', false],
    ['/search?q=a%20b', false],
    [`/${'a'.repeat(600)}`, false],
  ])('%s is written as our links are: %s', (address, isPlain) => {
    expect(isNormalised(target(address))).toBe(isPlain);
  });

  test.each([
    ['/%65n/%61rea/b%2Dc', '/en/area/b-c'],
    ['/a%2Fb%3F%25%D1%81', '/a%2Fb%3F%25%D1%81'],
  ])('%s has no escape that it does not need as %s', (path, plain) => {
    expect(withoutNeedlessEscapes(path)).toBe(plain);
  });

  test.each([
    ['/?fbclid=IwAR_x-1', ''],
    ['/reports?category=dark&utm_source=fb&utm_medium=post&page=2', 'category=dark&page=2'],
    ['/?gclid=1&q=utm_source=x', 'q=utm_source=x'],
    ['/?UTM_SOURCE=fb&q=x&utm_medium', 'q=x'],
    ['/?my_utm_source=1&fbclids=2', 'my_utm_source=1&fbclids=2'],
  ])('%s is the same page for every reader who followed a link: %s', (address, search) => {
    expect(target(address).search).toBe(search);
  });

  test.each(['/area#x', '/?a=1#x', '/%00', '/%ff'])('%s means nothing', (address) => {
    expect(isMalformed(target(address))).toBe(true);
  });
});
