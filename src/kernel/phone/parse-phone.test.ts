import { describe, expect, it } from 'vitest';
import { parsePhone } from './parse-phone.ts';

describe('telephones as clerks write them', () => {
  it.each([
    ['067 000 00 00', '+380670000000'],
    ['+38 (067) 000-00-00', '+380670000000'],
    ['380670000000', '+380670000000'],
    ['(04844) 2-11-02', '+380484421102'],
    ['0 800 213 103', '+380800213103'],
    ['102', '102'],
    ['116 111', '116111'],
    ['+40 21 310 1234', '+40213101234'],
  ])('«%s» is dialled as %s', (written, dialled) => {
    expect(parsePhone(written)).toBe(dialled);
  });

  it.each([
    '',
    'немає',
    '12',
    '067',
    '067 000 00 0',
    '(04844) 2-11-0',
    '067 000 00 00 00 00',
    '=cmd|calc',
    '067 000 00 00 дод. 5',
  ])('«%s» is no telephone', (written) => {
    expect(parsePhone(written)).toBeUndefined();
  });
});
