import type { ComponentChildren } from 'preact';
import { type Answer, page, type PageRequest, NO_STORE } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { QrCode } from '#ui/print/qr-code.tsx';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { type QuizOfSubject, spokenSurveyCode } from '#modules/surveys/index.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import type { Topic } from '../../domain/topic.ts';
import { className, schoolName, topicTitle } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

interface SheetOfLesson {
  readonly lesson: Lesson;
  readonly topic: Topic | undefined;
  readonly quiz: QuizOfSubject;
}

/** For the wall or the board: one code for the whole class, before the lesson and after. `back`: on the screen only. */
export function lessonSheet(
  context: LessonsContext,
  request: PageRequest,
  { lesson, topic, quiz }: SheetOfLesson,
  back: ComponentChildren,
): Answer {
  const { locale, publicUrl } = request;
  const t = lessonsText.in(locale);
  const title = topicTitle(locale, topic?.content.title);
  const typed = (publicUrl + localePath(mainLocale(locale), '/survey')).replace(/^https?:\/\//, '');
  return page(
    <SheetPage request={request} look="paper" title={title} noIndex links={back}>
      <main class="paper survey-sheet">
        <h1>{title}</h1>
        <p>
          {schoolName(context, locale, lesson.schoolId)} · {className(locale, lesson)}
        </p>
        <p class="survey-sheet-code">{spokenSurveyCode(quiz.code)}</p>
        <QrCode
          text={publicUrl + localePath(mainLocale(locale), `/survey/${quiz.code}`)}
          label={t('quiz.qr')}
        />
        <p>{t('sheet.how', { address: typed })}</p>
        <p>{t('sheet.private')}</p>
      </main>
    </SheetPage>,
    { headers: NO_STORE },
  );
}
