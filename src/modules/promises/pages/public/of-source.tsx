import type { VNode } from 'preact';
import type { PromiseId } from '#kernel/ids.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { langOfUkrainian } from '#ui/components/ukrainian.tsx';
import type { Source } from '../../domain/promise.ts';
import { isPromiseOpen } from '../../domain/promise-status.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { promisesText } from '../../messages/index.ts';
import { listPromisesOf, listPublishedQuestionsOf } from '../../use-cases/list-of-source.ts';
import type { ListedPromise } from '../../use-cases/list-promises.ts';
import { readPromise } from '../../use-cases/read-promise.ts';
import { PromiseRows } from './promise-rows.tsx';
import { beginningOf } from './promise-words.tsx';
import { QuestionMark } from './questions.tsx';

export interface OfSource {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly source: Source;
}

/** What was promised at something of a higher module, and what came of it, with why; null: nothing. */
export async function promisesOfSource({
  context,
  locale,
  source,
}: OfSource): Promise<VNode | null> {
  const listed = await listPromisesOf(context, source);
  if (!listed.ok || listed.value.length === 0) return null;
  const promises = listed.value;
  const ends = new Map<PromiseId, string>();
  for (const promise of promises) {
    const end = await endOf(context, promise);
    if (end) ends.set(promise.id, end);
  }
  return <PromiseRows context={context} locale={locale} promises={promises} ends={ends} />;
}

/** How it ended, in the words of whoever answered for it; undefined: it is open. */
async function endOf(
  context: PromisesContext,
  { id, status }: ListedPromise,
): Promise<string | undefined> {
  if (isPromiseOpen(status)) return undefined;
  const read = await readPromise(context, { id });
  return read.ok ? read.value.steps.at(-1)?.words : undefined;
}

/** What was asked there and published, with the answers; null: nothing. */
export async function questionsOfSource({
  context,
  locale,
  source,
}: OfSource): Promise<VNode | null> {
  const listed = await listPublishedQuestionsOf(context, source);
  if (!listed.ok || listed.value.length === 0) return null;
  const t = promisesText.in(locale);
  return (
    <>
      {listed.value.map((question) => (
        <article key={question.id}>
          <h3 lang="uk">{beginningOf(question.words)}</h3>
          <p class="published-state">
            <QuestionMark locale={locale} context={context} question={question} />
          </p>
          {question.answer !== '' && (
            <div class="published-words" lang="uk">
              <Paragraphs text={question.answer} />
            </div>
          )}
          <p>
            <a href={localePath(locale, `/questions/${question.id}`)}>
              {t('question.page')}
              <span class="unseen" lang={langOfUkrainian(locale)}>
                : {beginningOf(question.words)}
              </span>
            </a>
          </p>
        </article>
      ))}
    </>
  );
}
