import { expect, it } from 'vitest';
import { parseFigures } from './parse-figures.ts';

it('figures that were told before there was a margin stay as they were told', () => {
  const questions = [
    {
      key: 'useful',
      layout: 'parts',
      cells: [
        { key: '5', count: 12 },
        { key: '4', count: null },
      ],
    },
  ];
  const kept = {
    answered: 25,
    questions,
    periods: [{ from: '2026-09', to: '2026-10', answered: 13, questions }],
    right: null,
  };
  expect(parseFigures(JSON.parse(JSON.stringify(kept)))).toMatchObject({
    answered: 25,
    questions: [{ cells: [{ count: 12 }, { count: undefined }] }],
    periods: [{ answered: 13, questions: [{ cells: [{ count: 12 }, { count: undefined }] }] }],
    right: undefined,
    fewest: 10,
  });
});
