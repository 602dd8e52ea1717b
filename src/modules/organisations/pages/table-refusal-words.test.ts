import { expect, test } from 'vitest';
import { tableRefusalWords } from './table-refusal-words.ts';

const BADGE = { column: 'badge', headings: ['badge number', 'жетон', '№ жетона'] };
const SITE = { column: 'site', headings: ['site'] };

test('a missing column is named in the language of its reader, with every heading that will do', () => {
  expect(tableRefusalWords('uk', { reason: 'columns-missing', columns: [BADGE] })).toBe(
    'Бракує стовпців: «жетон» (годиться заголовок: badge number, жетон, № жетона).',
  );
  expect(tableRefusalWords('en', { reason: 'columns-missing', columns: [BADGE, SITE] })).toContain(
    '“badge number” (any of these headings will do: badge number, жетон, № жетона); “site” (any of these headings will do: site)',
  );
});

test('a line is named where there is one', () => {
  expect(tableRefusalWords('uk', { reason: 'row-too-long', line: 7 })).toContain('7');
});
