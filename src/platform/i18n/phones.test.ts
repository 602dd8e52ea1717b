import { describe, expect, it } from 'vitest';
import { formatPhone, telephoneHref } from './phones.ts';

describe('a telephone', () => {
  it.each([
    ['+380670000000', '067 000 00 00'],
    ['+380484421102', '(04844) 2-11-02'],
    ['+380487654321', '048 765 43 21'],
    ['+380800213103', '0 800 213 103'],
    ['+37322000000', '+373 22 000 000'],
    ['102', '102'],
    ['112', '112'],
    ['1547', '1547'],
    ['116123', '116 123'],
    ['ask at the desk', 'ask at the desk'],
    ['', ''],
  ])('%s is shown as «%s»', (phone, shown) => {
    expect(formatPhone(phone)).toBe(shown);
  });

  it('is dialled without its spaces, and a short one without a country', () => {
    expect(telephoneHref('+380670000000')).toBe('tel:+380670000000');
    expect(telephoneHref('116 123')).toBe('tel:116123');
    expect(telephoneHref('102')).toBe('tel:102');
  });

  it('cannot smuggle anything into the address', () => {
    expect(telephoneHref('102"><script>')).toBe('tel:102');
  });
});
