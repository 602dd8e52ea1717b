import { describe, expect, it } from 'vitest';
import { answerKeysOf, rightAnswerOf } from '../question.ts';
import { isQuiz, MAX_CHOICES, MAX_QUESTIONS, type QuestionnaireContent } from '../questionnaire.ts';
import { sensitiveTopics } from '../sensitive-words.ts';
import { BUILT_IN } from './index.ts';

const contents = BUILT_IN.map(({ key, content }) => [key, content] as const);

describe('what comes with Poruch', () => {
  it.each(contents)('%s asks for nothing that nobody should ask', (_, content) => {
    expect(sensitiveTopics(content)).toEqual([]);
  });

  it.each(contents)('%s can be answered and counted', (_, content) => {
    const { questions } = content;
    expect(questions.length).toBeLessThanOrEqual(MAX_QUESTIONS);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    for (const question of questions) {
      const keys = answerKeysOf(question);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(MAX_CHOICES);
      const right = rightAnswerOf(question);
      if (right !== undefined) expect(keys).toContain(right);
    }
  });

  it('has a quiz with right answers of each topic for two ages, and not always in one place', () => {
    const quizzes = BUILT_IN.filter(({ key }) => key.startsWith('quiz-'));
    expect(quizzes).toHaveLength(10);
    for (const { key, content } of quizzes) {
      expect(isQuiz(content), key).toBe(true);
      const places = content.questions.map((one) =>
        answerKeysOf(one).indexOf(rightAnswerOf(one) ?? ''),
      );
      expect(new Set(places).size, key).toBeGreaterThan(1);
    }
  });

  it('would notice a question about health, and a figure called the level of trust', () => {
    const asking = (uk: string, en: string): QuestionnaireContent => ({
      kind: 'feedback',
      title: { uk, en },
      lead: { uk: '', en: '' },
      questions: [],
    });
    expect(sensitiveTopics(asking('Чи маєте ви інвалідність?', 'Are you well?'))).toEqual([
      'health',
    ]);
    expect(sensitiveTopics(asking('Рівень довіри до поліції', 'Views'))).toEqual(['trust']);
    expect(sensitiveTopics(asking('До якої церкви ходите?', 'Views'))).toEqual(['religion']);
    expect(sensitiveTopics(asking('Чи зручно вам сюди їхати?', 'Is it easy to get here?'))).toEqual(
      [],
    );
  });
});
