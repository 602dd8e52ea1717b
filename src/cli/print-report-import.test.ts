import { expect, it } from 'vitest';
import { reportImportText } from '#modules/reports/index.ts';

it.each([
  ['en', 'record', '    “Ями” × 3 (first: record 2)'],
  ['en', 'line', '    “Ями” × 3 (first: line 2)'],
  ['uk', 'record', '    «Ями» × 3 (уперше: запис № 2)'],
  ['uk', 'line', '    «Ями» × 3 (уперше: рядок 2)'],
] as const)('says in %s at which %s a category is met first', (language, countedBy, said) => {
  const text = reportImportText.in(language);
  expect(text('categories.one', { name: 'Ями', count: 3, countedBy, line: 2 })).toBe(said);
});
