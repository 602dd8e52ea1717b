import { localePath } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { ComparedQuiz, type QuizOfSubject, spokenSurveyCode } from '#modules/surveys/index.ts';
import { isLessonOver } from '../../domain/lesson-status.ts';
import type { QuizAct } from '../../use-cases/lesson-quiz.ts';
import { deskLessonPath } from './desk-pages.ts';
import type { LessonPartProps } from './lesson-part.ts';
import { lessonsDeskText } from './messages/index.ts';

/** The quiz of the class: one press before the lesson, one after, one to compare. */
export function QuizPanel(props: LessonPartProps) {
  const { quiz, lesson } = props.read;
  if (quiz) return <RunningQuiz {...props} quiz={quiz} />;
  return isLessonOver(lesson.status) ? null : <NoQuizYet {...props} />;
}

function NoQuizYet(props: LessonPartProps) {
  const { request, read } = props;
  const { hasQuiz, lesson } = read;
  const t = lessonsDeskText.in(request.locale);
  return (
    <Panel title={t('quiz')}>
      <PanelBody>
        <p>{t(whyNone(hasQuiz, lesson.times !== undefined))}</p>
        {hasQuiz && lesson.times && <Press {...props} act="open" />}
      </PanelBody>
    </Panel>
  );
}

interface QuizProps extends LessonPartProps {
  readonly quiz: QuizOfSubject;
}

function RunningQuiz({ quiz, ...props }: QuizProps) {
  const { locale } = props.request;
  const t = lessonsDeskText.in(locale);
  const { before, after, compared } = quiz;
  const next = nextAct(quiz);
  return (
    <Panel title={t('quiz')} hint={<Links {...props} quiz={quiz} />}>
      <PanelBody>
        <p>
          {t('quiz.code')}: <b>{spokenSurveyCode(quiz.code)}</b>
        </p>
        <p>{t('quiz.counts', { before: before.answered, after: after?.answered ?? 0 })}</p>
        {next && <Press {...props} act={next} />}
        {compared && <ComparedQuiz locale={locale} compared={compared} />}
        {!next && !compared && <p>{t('quiz.few')}</p>}
      </PanelBody>
    </Panel>
  );
}

function whyNone(hasQuiz: boolean, hasDay: boolean) {
  if (!hasQuiz) return 'quiz.none';
  return hasDay ? 'quiz.lead' : 'quiz.undated';
}

function nextAct({ after }: QuizOfSubject): QuizAct | undefined {
  if (!after) return 'next';
  return after.isOver ? undefined : 'close';
}

function Press({ request: { locale }, read, act }: LessonPartProps & { readonly act: QuizAct }) {
  if (!read.mayHandle) return null;
  return (
    <PostButton kind="main" action={deskLessonPath(locale, read.lesson.id, `/quiz/${act}`)}>
      {lessonsDeskText.in(locale)(`quiz.${act}`)}
    </PostButton>
  );
}

/** Paper for the class, and the answers among the surveys. */
function Links({ request: { locale }, read, quiz }: QuizProps) {
  const t = lessonsDeskText.in(locale);
  const round = quiz.after ?? quiz.before;
  return (
    <>
      <a href={deskLessonPath(locale, read.lesson.id, '/sheet')}>{t('quiz.sheet')}</a>{' '}
      <a href={localePath(locale, `/desk/surveys/${round.id}`)}>{t('quiz.round')}</a>
    </>
  );
}
