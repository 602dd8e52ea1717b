import type { VNode } from 'preact';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { listPromisesOf } from '../../use-cases/list-of-source.ts';
import { listQuestionsOf } from '../../use-cases/list-questions.ts';
import type { OfSource } from '../public/of-source.tsx';
import { beginningOf, promiseLine, PromiseMarks } from '../public/promise-words.tsx';
import { deskPromisePath } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';
import { DeskQuestionRow } from './questions.tsx';

interface PromisesOfSource extends OfSource {
  /** Where one more is written down, with the locale’s prefix; undefined: whoever looks may not. */
  readonly add: string | undefined;
}

/** At the desk of a higher module: what was promised at one of its things, and the way to write down one more. */
export async function promisesPanel({
  context,
  locale,
  source,
  add,
}: PromisesOfSource): Promise<VNode | null> {
  const listed = await listPromisesOf(context, source);
  if (!listed.ok) return null;
  const promises = listed.value;
  if (promises.length === 0 && !add) return null;
  const t = promisesDeskText.in(locale);
  const mayFollow = context.policy.can(context.actor, 'promise.follow');
  return (
    <Panel title={t('of-source')}>
      {promises.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('of-source.none')}</p>
        </PanelBody>
      )}
      <TaskRows>
        {promises.map((promise) => (
          <TaskRow
            key={promise.id}
            href={
              mayFollow
                ? deskPromisePath(locale, promise.id)
                : localePath(locale, `/promises/${promise.id}`)
            }
            title={<span lang="uk">{beginningOf(promise.words)}</span>}
            about={promiseLine(locale, context, promise)}
            badge={<PromiseMarks locale={locale} promise={promise} />}
          />
        ))}
      </TaskRows>
      {add && (
        <PanelBody>
          <ButtonLink kind={promises.length === 0 ? 'main' : 'plain'} href={add}>
            {t('of-source.add')}
          </ButtonLink>
        </PanelBody>
      )}
    </Panel>
  );
}

/** At the desk of a higher module: what was asked at one of its things, as far as it is within reach; null: nothing. */
export async function questionsPanel({ context, locale, source }: OfSource): Promise<VNode | null> {
  const listed = await listQuestionsOf(context, source);
  if (!listed.ok || listed.value.length === 0) return null;
  const t = promisesDeskText.in(locale);
  return (
    <Panel title={t('of-source.questions', { count: listed.value.length })}>
      <TaskRows>
        {listed.value.map((question) => (
          <DeskQuestionRow
            key={question.id}
            context={context}
            locale={locale}
            question={question}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}
