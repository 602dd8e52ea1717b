import type { OneOf } from '../question.ts';
import type { QuestionnaireContent } from '../questionnaire.ts';

type Line = readonly [key: string, uk: string, en: string];

interface QuizQuestion {
  readonly key: string;
  readonly uk: string;
  readonly en: string;
  readonly right: string;
  readonly choices: readonly Line[];
}

const LEAD = {
  uk: 'Це не оцінка: імені не питаємо, і ніхто не дізнається, хто як відповів. Оберіть одну відповідь. Не знаєте — пропустіть.',
  en: 'This is not a mark: we do not ask for a name, and nobody learns who answered what. Choose one answer. If you do not know, skip it.',
};

/** A quiz as it comes with Poruch: each question has one right answer. */
export function quizOf(
  title: QuestionnaireContent['title'],
  questions: readonly QuizQuestion[],
): QuestionnaireContent {
  return { kind: 'quiz', title, lead: LEAD, questions: questions.map(questionOf) };
}

function questionOf({ key, uk, en, right, choices }: QuizQuestion): OneOf {
  return {
    key,
    kind: 'one-of',
    words: { uk, en },
    right,
    choices: choices.map(([choice, said, english]) => ({
      key: choice,
      words: { uk: said, en: english },
    })),
  };
}
