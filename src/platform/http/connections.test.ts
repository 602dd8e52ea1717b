import { expect, test } from 'vitest';
import { usualConnectionLimits } from './connections.ts';

test('the limit of open files is read without asking for the names of open connections', () => {
  Object.assign(process.report, { excludeNetwork: false });
  expect(usualConnectionLimits().most).toBeGreaterThanOrEqual(200);
  expect(process.report).toHaveProperty('excludeNetwork', true);
});
