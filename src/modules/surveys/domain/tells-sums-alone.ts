import { isQuiz, type QuestionnaireContent } from './questionnaire.ts';
import { sensitiveTopics } from './sensitive-words.ts';

/**
 * Whether only sums over several questions may be published: for a quiz, which a class of twenty answers, and for sensitive
 * questions. Anybody who has the shared code can send answers of their own and subtract them from each figure.
 */
export function tellsSumsAlone(
  content: Pick<QuestionnaireContent, 'title' | 'lead' | 'questions'>,
): boolean {
  return isQuiz(content) || sensitiveTopics(content).length > 0;
}
