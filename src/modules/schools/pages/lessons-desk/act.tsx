import { isTeacherWritten } from './is-teacher-written.ts';
import { typedTimes } from '#kernel/time/local-times.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { answerAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { type ReadLesson, readLesson } from '../../use-cases/read-lesson.ts';
import { lessonWhen } from '../lessons/lesson-words.ts';
import { lessonsText } from '../lessons/messages/index.ts';
import { ActFields } from './act-fields.tsx';
import { type LessonDeskAct, lessonActsWith } from './acts.ts';
import { deskLessonPath, lessonIdOf, type LessonsDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { lessonCrumbs, lessonTitle } from './lesson.tsx';
import { lessonsDeskText } from './messages/index.ts';
import { performLessonAct } from './perform-act.ts';

interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** A colleague was faster. */
  readonly isStale: boolean;
}

/** Beside which field is said what is wrong with the whole. */
const FIRST: Readonly<Record<LessonDeskAct, string>> = {
  schedule: 'day',
  held: 'pupils',
  'follow-up': 'words',
  move: 'day',
  give: 'officerId',
  decline: 'words',
  cancel: 'words',
};

/** `/desk/lessons/{id}/{act}`: its page and its form. */
export function lessonActPage(act: LessonDeskAct) {
  return async (context: LessonsDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(
  context: LessonsDesk,
  request: PageRequest,
  act: LessonDeskAct,
): Promise<Answer> {
  const id = lessonIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const values = Object.fromEntries(form);
  return await answerAct(await performLessonAct(context, id, act, form), {
    done: `${deskLessonPath(locale, id)}?done=${act}`,
    impossible: `${deskLessonPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues, FIRST[act]),
    reasonError: (reason) => reasonError(locale, reason, FIRST[act]),
    again: (errors, isStale) => show(context, request, act, { values, errors, isStale }),
  });
}

async function show(
  context: LessonsDesk,
  request: PageRequest,
  act: LessonDeskAct,
  filled: Filled | undefined,
): Promise<Answer> {
  const { locale } = request;
  const id = lessonIdOf(request);
  const read = id && (await readLesson(context, { id }));
  if (!read?.ok || !mayDo(read.value, act)) return refusal('absent');
  const { lesson } = read.value;
  if (!lessonActsWith(read.value, context.platform.clock.now()).includes(act)) {
    return redirect(`${deskLessonPath(locale, lesson.id)}?done=impossible`);
  }
  const t = lessonsDeskText.sending(locale, isTeacherWritten(context.platform, read.value.teacher));
  const { values, errors, isStale } = filled ?? beginning(context, lesson, act);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${t(`act.${act}`)}: ${lessonTitle(locale, read.value)}`}
      lead={t(`act.lead.${act}`)}
      crumbs={lessonCrumbs(locale, read.value, t(`act.${act}`))}
      hears={['lesson.*']}
    >
      <Panel>
        <PanelBody>
          {isStale && <ConflictNotice context={context} request={request} lesson={lesson} />}
          <form method="post" action={deskLessonPath(locale, lesson.id, `/${act}`)} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <SeenAt now={lesson.changedAt.toString()} sent={values['seenAt']} isStale={isStale} />
            <ActFields {...{ context, locale, values, errors, act }} />
            <Buttons>
              <Button>{t(`act.${act}`)}</Button>
              <a href={deskLessonPath(locale, lesson.id)}>{t('back')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

/** The page of an act is as absent as its form to whoever may not. */
function mayDo({ mayHandle, mayGive }: ReadLesson, act: LessonDeskAct): boolean {
  return act === 'give' ? mayGive : mayHandle;
}

/** What stands there already. */
function beginning({ platform }: LessonsContext, lesson: Lesson, act: LessonDeskAct): Filled {
  const { times, room, pupilsExpected } = lesson;
  return {
    values: {
      room,
      ...(times && typedTimes(times, platform.clock.timeZone)),
      ...(act === 'held' && { pupils: String(pupilsExpected) }),
    },
    errors: [],
    isStale: false,
  };
}

interface ConflictNoticeProps {
  readonly context: LessonsContext;
  readonly request: PageRequest;
  readonly lesson: Lesson;
}

function ConflictNotice({
  context,
  request: { locale },
  lesson: { status, times },
}: ConflictNoticeProps) {
  const t = lessonsDeskText.in(locale);
  const when = times ? lessonWhen(locale, times, context.platform.clock) : '';
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        { label: t('meanwhile.state'), value: lessonsText.in(locale)(`status.${status}`) },
        { label: t('meanwhile.when'), value: when },
      ]}
    />
  );
}
