import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { mayChangeTopics } from '../../use-cases/change-topic.ts';
import { listDeskTopics } from '../../use-cases/list-topics.ts';
import { gradesWords, topicTitle } from '../lessons/lesson-words.ts';
import { deskLessonsPath, LESSONS_PATH, type LessonsDesk } from './desk-pages.ts';
import { lessonsDeskText } from './messages/index.ts';

export const TOPICS_DESK_PATH = `${LESSONS_PATH}/topics`;

export function topicDeskPath(locale: Locale, key: string): string {
  return localePath(locale, `${TOPICS_DESK_PATH}/${key}/change`);
}

/** `/desk/lessons/topics`: what schools may choose. */
export async function deskTopicsPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const listed = await listDeskTopics(context);
  if (!listed.ok) return refusal('absent');
  const { locale, query } = request;
  const mayChange = mayChangeTopics(context);
  const t = lessonsDeskText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('topics')}
      lead={t('topics.lead')}
      crumbs={[{ text: t('lessons'), href: deskLessonsPath(locale) }, { text: t('topics') }]}
      done={query.get('done') === 'topic' ? t('done.topic') : undefined}
      hears={['lesson-topic.*']}
      actions={
        mayChange && <ButtonLink href={topicDeskPath(locale, 'new')}>{t('topics.new')}</ButtonLink>
      }
    >
      <Panel>
        <DeskTable
          caption={t('topics')}
          rows={listed.value}
          keyOf={({ key }) => key}
          hrefOf={({ key }) => (mayChange ? topicDeskPath(locale, key) : undefined)}
          columns={[
            {
              id: 'title',
              heading: t('topics.title'),
              cell: ({ content }) => topicTitle(locale, content.title),
            },
            {
              id: 'grades',
              heading: t('topics.grades'),
              cell: ({ content }) => gradesWords(locale, content),
            },
            {
              id: 'minutes',
              heading: t('topics.minutes'),
              figures: true,
              cell: ({ content }) => formatNumber(locale, content.minutes),
            },
            {
              id: 'state',
              heading: t('topics.state'),
              cell: ({ isRetired }) => t(isRetired ? 'topics.retired' : 'topics.offered'),
            },
          ]}
        />
      </Panel>
    </DeskPage>,
  );
}
