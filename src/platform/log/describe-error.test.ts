import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';

test('a bug is told with its words and its place', () => {
  const told = describeError(new TypeError('x is not a function'));
  expect(told).toMatchObject({ error: 'TypeError', message: 'x is not a function' });
  expect(told['stack']).toContain('describe-error.test');
});

test('an error of the database is told by its code and place alone', () => {
  const refused = Object.assign(new Error('Key (phone)=(+380671234567) already exists'), {
    severity: 'ERROR',
    code: '23505',
    constraint: 'officer_phone_key',
    detail: 'Key (phone)=(+380671234567) already exists.',
  });
  const told = describeError(refused);
  expect(told).toMatchObject({ error: 'DatabaseError', code: '23505' });
  expect(told).toMatchObject({ constraint: 'officer_phone_key' });
  expect(JSON.stringify(told)).not.toContain('380671234567');
});

test('what was thrown and is no error is told by its kind, and not by its content', () => {
  expect(describeError('+380671234567')).toEqual({ error: 'string' });
});
