import { isQuiz, type QuestionnaireContent } from './questionnaire.ts';
import { sensitiveTopics } from './sensitive-words.ts';

/**
 * Whether no answer is told by itself: of a quiz, which a class of twenty answers, and where a question is sensitive. A code
 * that many share cannot keep somebody from sending sheets of their own and taking them away from each figure.
 */
export function tellsSumsAlone(
  content: Pick<QuestionnaireContent, 'title' | 'lead' | 'questions'>,
): boolean {
  return isQuiz(content) || sensitiveTopics(content).length > 0;
}
