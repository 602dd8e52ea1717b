import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { linesOf, materialLines } from '../../domain/topic.ts';
import { listTopics } from '../../use-cases/list-topics.ts';
import { SafetyNotice } from '../safety-notice.tsx';
import { schoolsPath } from '../school-paths.ts';
import { gradesWords, TOPICS_PATH, topicTitle } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

/** `/lessons/mines`: what the lesson is, how it goes, what is needed. */
export async function topicPage(context: LessonsContext, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const listed = await listTopics(context);
  const topic = listed.ok ? listed.value.find(({ key }) => key === params['key']) : undefined;
  if (!topic || topic.isRetired) return refusal('absent');
  const t = lessonsText.in(locale);
  const { content } = topic;
  const spoken = mainLocale(locale);
  const title = topicTitle(locale, content.title);
  return page(
    <PublicPage request={request} title={title} description={content.about[spoken]}>
      <Breadcrumbs
        locale={locale}
        items={[{ text: t('topics'), href: localePath(spoken, TOPICS_PATH) }, { text: title }]}
      />
      <h1>{title}</h1>
      <p class="lead">{content.about[spoken]}</p>
      <p>
        {gradesWords(locale, content)} · {t('minutes', { count: content.minutes })}.{' '}
        {t('topic.teacher')}
      </p>
      <h2>{t('topic.plan')}</h2>
      <ol>
        {linesOf(content.plan[spoken]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {(content.quizYounger || content.quizOlder) && <p>{t('topic.quiz')}</p>}
      <Materials text={content.materials[spoken]} title={t('topic.materials')} />
      <Buttons>
        <ButtonLink href={schoolsPath(locale)}>{t('topics.find')}</ButtonLink>
      </Buttons>
      <SafetyNotice locale={locale} />
    </PublicPage>,
  );
}

/** What to bring, and what stands on the web. */
export function Materials({ text, title }: { readonly text: string; readonly title: string }) {
  const lines = materialLines(text);
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.text}>
            {line.link ? (
              <a href={line.link} rel="noopener noreferrer">
                {line.text}
              </a>
            ) : (
              line.text
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
