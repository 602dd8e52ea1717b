import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { LESSON_VIEWS, listDeskLessons } from '../../use-cases/list-desk-lessons.ts';
import { deskLessonsPath, LESSONS_PATH, type LessonsDesk } from './desk-pages.ts';
import { LessonRow } from './lesson-row.tsx';
import { lessonsDeskText } from './messages/index.ts';

const PLACES = ['offers', 'coverage', 'topics'] as const;

/** `/desk/lessons`: what is asked for, what has a day, what is to be recorded, what is over. */
export async function deskLessonsPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = lessonsDeskText.in(locale);
  const view = LESSON_VIEWS.find((one) => one === query.get('view')) ?? 'requested';
  const listed = await listDeskLessons(context, view);
  if (!listed.ok) return refusal('absent');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('lessons')}
      lead={t('lead')}
      hears={['lesson.*']}
      actions={
        <>
          {PLACES.map((place, index) => (
            <ButtonLink
              key={place}
              kind={index === 0 ? 'main' : 'plain'}
              href={localePath(locale, `${LESSONS_PATH}/${place}`)}
            >
              {t(place)}
            </ButtonLink>
          ))}
          <a href={localePath(locale, `${LESSONS_PATH}/calendar.ics`)}>{t('calendar')}</a>
        </>
      }
    >
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={LESSON_VIEWS.map((one) => ({
          label: t(`view.${one}`),
          href: deskLessonsPath(locale, one === 'requested' ? {} : { view: one }),
          current: one === view,
          ...(one === view ? { count: listed.value.length } : {}),
        }))}
      />
      {listed.value.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel
          title={t('count', { count: listed.value.length })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>
            {listed.value.map((lesson) => (
              <LessonRow key={lesson.id} context={context} locale={locale} lesson={lesson} />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}
