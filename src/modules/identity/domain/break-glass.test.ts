import { expect, it } from 'vitest';
import { openableIn } from './break-glass.ts';
import type { PermissionRow } from './permission.ts';

const row = (
  permission: PermissionRow['permission'],
  dataClass: PermissionRow['dataClass'],
): PermissionRow => ({ permission, dataClass, roles: {} });

it('offers to open only what somebody could see in this house', () => {
  expect(
    openableIn([
      row('letter.read', 'confidential'),
      row('report.list', 'report'),
      // To change is never opened, and the journal is there to tell of it.
      row('lesson.book', 'school'),
      row('journal.read', 'audit'),
    ]),
  ).toEqual(['report', 'confidential']);
  expect(openableIn([])).toEqual([]);
});
