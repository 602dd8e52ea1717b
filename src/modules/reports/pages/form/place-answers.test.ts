import { describe, expect, it } from 'vitest';
import type { Question } from '../../domain/report-category.ts';
import { placeAnswers } from './place-answers.ts';

const said = (uk: string) => ({ uk, en: uk });
const LAMPS: Question = { key: 'lamps', words: said('Скільки ліхтарів?'), choices: [] };
const CHILDREN: Question = {
  key: 'children-pass',
  words: said('Чи ходять діти?'),
  choices: [
    { key: 'yes', ...said('Так') },
    { key: 'no', ...said('Ні') },
  ],
};
/** As a telephone kept it, when the category asked about children first. */
const KEPT = {
  words: 'Темно.',
  'answer-1': 'yes',
  'question-1': 'children-pass',
  'told-1': 'Чи ходять діти? — Так',
};

describe('answers of a page that a telephone kept', () => {
  const place = (form: Record<string, string>, questions: readonly Question[]) => {
    const placed = placeAnswers(new URLSearchParams(form), questions);
    return Object.fromEntries(
      ['words', 'answer-1', 'answer-2'].map((name) => [name, placed.get(name)]),
    );
  };

  it('go to their questions, wherever these stand now', () => {
    const words = 'Темно.';
    const there = { words, 'answer-1': 'yes', 'answer-2': null };
    expect(place(KEPT, [CHILDREN])).toEqual(there);
    expect(place(KEPT, [LAMPS, CHILDREN])).toEqual({ words, 'answer-1': null, 'answer-2': 'yes' });
    const both = { ...KEPT, 'answer-2': 'два', 'question-2': 'lamps', 'told-2': 'Скільки? — два' };
    const swapped = { words, 'answer-1': 'два', 'answer-2': 'yes' };
    expect(place(both, [LAMPS, CHILDREN])).toEqual(swapped);
  });

  it('are told in the words where nobody asks for them any more', () => {
    const words = 'Темно.\nЧи ходять діти? — Так';
    const told = { words, 'answer-1': null, 'answer-2': null };
    expect(place(KEPT, [])).toEqual(told);
    // Never as an answer to another question that takes the same.
    expect(place(KEPT, [{ ...CHILDREN, key: 'school-near' }])).toEqual(told);
    expect(place(KEPT, [{ ...CHILDREN, choices: [] }])).not.toEqual(told);
    expect(place(KEPT, [{ ...CHILDREN, choices: CHILDREN.choices.slice(1) }])).toEqual(told);
  });

  it('stay as they are where the form asked a moment ago, and said no more', () => {
    const form = { words: 'Темно.', 'answer-1': 'yes' };
    expect(place(form, [LAMPS])).toEqual({ ...form, 'answer-2': null });
  });
});
