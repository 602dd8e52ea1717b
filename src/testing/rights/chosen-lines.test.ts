import { describe, expect, test } from 'vitest';
import { chosenLines } from './chosen-lines.ts';
import { LINES } from './lines/index.ts';
import { schoolLines } from './lines/schools/schools.ts';
import { publicSurveyLines } from './lines/surveys/surveys.ts';

describe('The lines of the matrix that a run asks for', () => {
  test('are all of them, unless modules are chosen', () => {
    expect(chosenLines(undefined)).toEqual({ modules: undefined, lines: LINES });
    expect(chosenLines('')).toEqual({ modules: undefined, lines: LINES });
  });

  test('are those of the chosen modules', () => {
    const { modules, lines } = chosenLines('schools,emergency,surveys');
    expect(modules).toEqual(new Set(['schools', 'emergency', 'surveys']));
    expect(lines).toEqual(expect.arrayContaining([...schoolLines, ...publicSurveyLines]));
    expect(lines.length).toBeLessThan(LINES.length / 5);
  });
});
