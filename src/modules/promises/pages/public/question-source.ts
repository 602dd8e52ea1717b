import { parseId } from '#kernel/ids.ts';
import type { PromiseSource } from '../../domain/promise-source.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { promisesText } from '../../messages/index.ts';
import { readPublishedQuestion } from '../../use-cases/list-published-questions.ts';

/** A promise to find something out leads to what was asked, while everybody may read that. */
export function publishedQuestionSource(context: PromisesContext): PromiseSource {
  return {
    kind: 'question',
    describe: async (text, locale) => {
      const id = parseId<'published-question'>(text);
      const read = id && (await readPublishedQuestion(context, { id }));
      return read?.ok
        ? { name: promisesText.in(locale)('question.source'), path: `/questions/${id}` }
        : undefined;
    },
  };
}
