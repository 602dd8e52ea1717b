import { expect, test } from 'vitest';
import { describeMissingColumns } from './describe-missing-columns.ts';

const BADGE = { headings: ['badge number', 'жетон', '№ жетона'] };

test('a missing column is named in the language of its reader, with every heading that will do', () => {
  expect(describeMissingColumns('uk', [BADGE])).toBe(
    '«жетон» (годиться заголовок: badge number, жетон, № жетона)',
  );
  expect(describeMissingColumns('en', [BADGE, { headings: ['site'] }])).toBe(
    '“badge number” (any of these headings will do: badge number, жетон, № жетона); “site” (any of these headings will do: site)',
  );
});
