import { describe, expect, it } from 'vitest';
import { BUILT_IN_TOPICS } from './built-in-topics/index.ts';
import { GRADES } from './lesson.ts';
import { fitsGrade, linesOf, materialLines, quizFor } from './topic.ts';

describe('topics of lessons', () => {
  it('that come with Poruch are whole in both languages, and there is one for every grade', () => {
    for (const { content } of BUILT_IN_TOPICS) {
      const { title, about, plan, materials, minutes } = content;
      for (const said of [title, about, plan, materials]) {
        expect(said.uk).toMatch(/[а-яіїєґ]/i);
        expect(said.en).not.toMatch(/[а-яіїєґ]/i);
      }
      expect(linesOf(plan.uk)).toHaveLength(linesOf(plan.en).length);
      expect(linesOf(materials.uk)).toHaveLength(linesOf(materials.en).length);
      expect(minutes).toBeGreaterThanOrEqual(15);
    }
    const without = GRADES.filter(
      (grade) => !BUILT_IN_TOPICS.some(({ content }) => fitsGrade(content, grade)),
    );
    expect(without).toEqual([]);
    expect(new Set(BUILT_IN_TOPICS.map(({ key }) => key)).size).toBe(BUILT_IN_TOPICS.length);
  });

  it('ask a primary school otherwise than those who are older, and some ask nothing', () => {
    const quizzes = { quizYounger: 'quiz-mines-1-4', quizOlder: 'quiz-mines-5-9' };
    expect(quizFor(quizzes, 4)).toBe('quiz-mines-1-4');
    expect(quizFor(quizzes, 5)).toBe('quiz-mines-5-9');
    expect(quizFor({ ...quizzes, quizYounger: '' }, 1)).toBeUndefined();
  });

  it('lead to what stands on the web by the address at the end of a line', () => {
    expect(
      materialLines('Плакат — https://example.org/a\n\n  Мотузка \nhttps://example.org'),
    ).toEqual([
      { text: 'Плакат', link: 'https://example.org/a' },
      { text: 'Мотузка', link: undefined },
      { text: 'https://example.org', link: 'https://example.org' },
    ]);
    expect(materialLines('Плакат:https://example.org/a?b=https://example.org')).toEqual([
      { text: 'Плакат', link: 'https://example.org/a?b=https://example.org' },
    ]);
    expect(materialLines('https://example.org Плакат\nПлакат https://')).toEqual([
      { text: 'https://example.org Плакат', link: undefined },
      { text: 'Плакат https://', link: undefined },
    ]);
    // Nothing but what is read in safety becomes a link.
    expect(materialLines('Файл javascript:alert(1)')).toEqual([
      { text: 'Файл javascript:alert(1)', link: undefined },
    ]);
  });
});
