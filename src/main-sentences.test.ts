import { describe, expect, test } from 'vitest';
import { whyNotListening } from './main-sentences.ts';
import { readConfig } from '#platform/config/config.ts';

const read = readConfig({ HOST: 'nowhere.invalid', PORT: '20080' });
if (!read.ok) throw new Error('the configuration of this test is wrong');
const config = read.value;

const failed = (code: string, more: object) => Object.assign(new Error(code), { code, ...more });

describe('why it cannot listen', () => {
  test.each([
    ['a port that is kept for root', failed('EACCES', { syscall: 'listen' }), 'PORT'],
    ['an address of another machine', failed('EADDRNOTAVAIL', { syscall: 'listen' }), 'HOST'],
    [
      'a name that nobody has',
      failed('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'nowhere.invalid' }),
      'HOST',
    ],
  ])('is said of %s', async (_, error, variable) => {
    const said = await whyNotListening(error, config);
    expect([said.uk, said.en].map((sentence) => sentence.split(':')[0])).toEqual([
      variable,
      variable,
    ]);
  });

  test.each([
    ['a file that is closed to us', failed('EACCES', { syscall: 'open' })],
    ['a database whose name is gone', failed('ENOTFOUND', { hostname: 'db.example' })],
    ['a bug', new TypeError('x is not a function')],
  ])('is not said of %s', async (_, error) => {
    await expect(whyNotListening(error, config)).rejects.toBe(error);
  });
});
