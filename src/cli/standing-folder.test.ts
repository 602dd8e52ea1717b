import { expect, test } from 'vitest';
import { standingFolder } from './standing-folder.ts';

test.each([
  [
    'npm run poruch, from a folder below',
    { npm_lifecycle_event: 'poruch', INIT_CWD: '/p/maps' },
    '/p/maps',
  ],
  ['poruch itself', {}, '/p'],
  [
    'poruch in a script of somebody else',
    { npm_lifecycle_event: 'nightly', INIT_CWD: '/other' },
    '/p',
  ],
])('paths start where their reader stands: %s', (_, environment, folder) => {
  expect(standingFolder(environment, '/p')).toBe(folder);
});
