import { describe, expect, test } from 'vitest';
import { isOutage } from './outage.ts';

const withCode = (code: string, more: object = {}) =>
  Object.assign(new Error('x'), { code, ...more });

describe('the database is away', () => {
  test.each([
    ['when nobody listens', withCode('ECONNREFUSED')],
    ['when its socket is gone', withCode('ENOENT', { syscall: 'connect' })],
    ['when its operator stops it', withCode('57P01')],
    ['when it is starting', withCode('57P03')],
    ['when it has no connection left', withCode('53300')],
    ['when the connection breaks', withCode('08006')],
    ['when it became a standby', withCode('25006')],
    ['when the driver gives up waiting', new Error('timeout exceeded when trying to connect')],
    ['when no connection is made in time', new Error('timeout expired')],
    ['when no answer comes in time', new Error('Query read timeout')],
    ['when its disk is full', withCode('53100')],
    ['when the disk of our files is full', withCode('ENOSPC', { syscall: 'write' })],
    ['when the driver lost it', new Error('Connection terminated unexpectedly')],
  ])('%s', (_, error) => {
    expect(isOutage(error)).toBe(true);
  });

  test.each([
    ['a statement that is wrong', withCode('42601')],
    ['a row that is there already', withCode('23505')],
    ['a file that is missing', withCode('ENOENT', { syscall: 'open' })],
    ['a bug', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('but not for %s', (_, error) => {
    expect(isOutage(error)).toBe(false);
  });
});
