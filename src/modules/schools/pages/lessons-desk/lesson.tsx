import { isTeacherWritten } from './is-teacher-written.ts';
import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { type Fact, Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { givenAwayPage } from '#modules/officers/index.ts';
import { findOfficerOfLesson } from '../../use-cases/find-officer-of-lesson.ts';
import { type ReadLesson, readLesson } from '../../use-cases/read-lesson.ts';
import { className, lessonWhen, topicTitle } from '../lessons/lesson-words.ts';
import { lessonsText } from '../lessons/messages/index.ts';
import { schoolPath } from '../school-paths.ts';
import { LESSON_DESK_ACTS, lessonActsWith } from './acts.ts';
import { deskLessonPath, deskLessonsPath, lessonIdOf, type LessonsDesk } from './desk-pages.ts';
import { officerWords } from './lesson-row.tsx';
import { lessonsDeskText } from './messages/index.ts';
import type { LessonPartProps } from './lesson-part.ts';
import { QuizPanel } from './quiz-panel.tsx';

const DONE = [...LESSON_DESK_ACTS, 'quiz-open', 'quiz-next', 'quiz-close', 'impossible'] as const;

/** `/desk/lessons/{id}`: what it is, how the teacher is reached, the quiz of its class, what can be done. */
export async function deskLessonPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const id = lessonIdOf(request);
  const read = id && (await readLesson(context, { id }));
  const { locale, query } = request;
  if (!read?.ok) return await lessonGivenAway(context, request);
  const { lesson } = read.value;
  const t = lessonsDeskText.sending(locale, isTeacherWritten(context.platform, read.value.teacher));
  const done = DONE.find((one) => one === query.get('done'));
  const acts = lessonActsWith(read.value, context.platform.clock.now());
  const props = { context, request, read: read.value };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={lessonTitle(locale, read.value)}
      lead={<Badge>{lessonsText.in(locale)(`status.${lesson.status}`)}</Badge>}
      crumbs={lessonCrumbs(locale, read.value)}
      done={done && t(`done.${done}`)}
      hears={['lesson.*', 'survey.*']}
      actions={acts.map((act, index) => (
        <ButtonLink
          key={act}
          kind={index === 0 ? 'main' : 'plain'}
          href={deskLessonPath(locale, lesson.id, `/${act}`)}
        >
          {t(`act.${act}`)}
        </ButtonLink>
      ))}
      aside={<TeacherPanel {...props} />}
    >
      <Panel>
        <PanelBody>
          <Facts rows={[...askedRows(props), ...heldRows(props)]} />
        </PanelBody>
      </Panel>
      <QuizPanel {...props} />
      <RatingPanel {...props} />
      <StepsPanel {...props} />
    </DeskPage>,
  );
}

export function lessonTitle(locale: Locale, { lesson, topic }: ReadLesson): string {
  return `${topicTitle(locale, topic?.content.title)}, ${className(locale, lesson)}`;
}

function lessonsCrumb(locale: Locale) {
  return { text: lessonsDeskText.in(locale)('lessons'), href: deskLessonsPath(locale) };
}

/** Who has a lesson now, for an officer who had it before. */
export async function lessonGivenAway(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = lessonsDeskText.in(locale);
  const id = lessonIdOf(request);
  const found = id && (await findOfficerOfLesson(context, { id }));
  const list = lessonsCrumb(locale);
  const words = { title: t('given-away'), list, back: t('given-away.back') };
  return await givenAwayPage(context, request, found, words);
}

export function lessonCrumbs(locale: Locale, read: ReadLesson, act?: string) {
  const title = lessonTitle(locale, read);
  const list = lessonsCrumb(locale);
  if (act === undefined) return [list, { text: title }];
  return [list, { text: title, href: deskLessonPath(locale, read.lesson.id) }, { text: act }];
}

function askedRows({ context, request: { locale }, read }: LessonPartProps): readonly Fact[] {
  const t = lessonsDeskText.in(locale);
  const { lesson } = read;
  const school = context.organisations.get(lesson.schoolId);
  return [
    {
      term: t('when'),
      value: lesson.times && lessonWhen(locale, lesson.times, context.platform.clock),
    },
    {
      term: t('school'),
      value: school && <a href={schoolPath(locale, school.slug)}>{nameIn(locale, school)}</a>,
    },
    { term: t('class'), value: className(locale, lesson) },
    { term: t('room'), value: lesson.room },
    { term: t('expected'), value: lesson.pupilsExpected },
    { term: t('officer'), value: officerWords(context, locale, lesson) },
  ];
}

function heldRows({ request: { locale }, read: { lesson } }: LessonPartProps): readonly Fact[] {
  const t = lessonsDeskText.in(locale);
  const { held, repeatOf } = lesson;
  return [
    {
      term: t('repeat'),
      value: repeatOf && <a href={deskLessonPath(locale, repeatOf)}>{t('repeat.of')}</a>,
    },
    { term: t('pupils'), value: held?.pupils },
    {
      term: t('present'),
      value: held && t(held.isTeacherPresent ? 'present.short.yes' : 'present.short.no'),
    },
  ];
}

function TeacherPanel({ request: { locale }, read: { teacher } }: LessonPartProps) {
  const t = lessonsDeskText.in(locale);
  return (
    <Panel title={t('teacher')}>
      <PanelBody>
        {teacher ? (
          <>
            <Facts
              rows={[
                { term: t('teacher.name'), value: teacher.name },
                { term: t('teacher.phone'), value: <PhoneLink phone={teacher.phone} /> },
                {
                  term: t('teacher.email'),
                  value: teacher.email !== '' && (
                    <a href={`mailto:${teacher.email}`}>{teacher.email}</a>
                  ),
                },
                {
                  term: t('teacher.wishes'),
                  value: teacher.wishes !== '' && <Paragraphs text={teacher.wishes} />,
                },
              ]}
            />
            <p class="quiet">{t('teacher.note')}</p>
          </>
        ) : (
          <p class="quiet">{t('teacher.gone')}</p>
        )}
      </PanelBody>
    </Panel>
  );
}

function RatingPanel({ request: { locale }, read: { rating } }: LessonPartProps) {
  if (!rating) return null;
  const t = lessonsDeskText.in(locale);
  return (
    <Panel title={t('rating')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('rating.useful'), value: t('rating.of', { useful: rating.useful }) },
            {
              term: t('rating.fits'),
              value: lessonsText.in(locale)(`receipt.rate.${rating.fits}`),
            },
            {
              term: t('rating.words'),
              value: rating.words !== '' && <Paragraphs text={rating.words} />,
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

function StepsPanel({ context, request: { locale }, read: { steps } }: LessonPartProps) {
  const t = lessonsDeskText.in(locale);
  return (
    <Panel title={t('steps')}>
      <PanelBody>
        <ol class="entries">
          {steps.map(({ id, at, accountId, status, words }) => (
            <li key={id}>
              <p class="quiet">
                <Badge>{lessonsText.in(locale)(`status.${status}`)}</Badge>{' '}
                {t(accountId ? 'step.colleague' : 'step.teacher')},{' '}
                {formatInstant(locale, at, context.platform.clock.timeZone)}
              </p>
              <Paragraphs text={words} />
            </li>
          ))}
        </ol>
      </PanelBody>
    </Panel>
  );
}
