import { expect, it } from 'vitest';
import { gradesProblems } from './grades-problems.ts';

it('finds grades of a topic that are crossed, whatever else is wrong with it', () => {
  expect(gradesProblems({ fromGrade: '9', toGrade: '5' })).toEqual([
    { field: 'toGrade', message: 'grades-crossed' },
  ]);
  expect(gradesProblems({ fromGrade: '5', toGrade: '5' })).toEqual([]);
  expect(gradesProblems({ fromGrade: '9', toGrade: '' })).toEqual([]);
});
