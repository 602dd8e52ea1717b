import { checkForm } from '#platform/http/check-form.ts';
import { newId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Course } from '../../domain/course.ts';
import { COURSE_TEMPLATES } from '../../domain/course-templates.ts';
import { changeCourse } from '../../use-cases/change-course.ts';
import { canOnAnyCohort } from '../../use-cases/cohort-in-reach.ts';
import { COURSE_FIELDS, rewritingSchema, writingSchema } from '../../use-cases/course-schemas.ts';
import type { CourseSaid } from '../../use-cases/judge-course.ts';
import { readDeskCourse } from '../../use-cases/list-desk-courses.ts';
import { writeCourse } from '../../use-cases/write-course.ts';
import { courseProblems } from './course-problems.ts';
import { courseIdOf, type CoursesDesk, deskCoursePath, deskListPath } from './desk-pages.ts';
import { CourseFields } from './fields.tsx';
import { issueErrors, reasonError } from './form-errors.ts';
import { coursesDeskText } from './messages/index.ts';
import { fromTemplate, type Typed, typedCourse, typedForm } from './typed.ts';

export const NEW_COURSE_FIELDS = ['key', ...COURSE_FIELDS];
export const EDIT_COURSE_FIELDS = ['seenAt', ...COURSE_FIELDS];

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

/** `/desk/courses/new`: from a template, which is data like any other course. */
export async function newCoursePage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  if (!canOnAnyCohort(context, 'write')) return refusal('absent');
  if (request.method === 'POST') return await write(context, request);
  const chosen = request.query.get('template');
  const template = COURSE_TEMPLATES.find(({ key }) => key === chosen) ?? COURSE_TEMPLATES[0];
  const typed = template ? fromTemplate(template) : { one: {}, leaderIds: [] };
  return await show(context, request, undefined, { typed, errors: [], isStale: false });
}

async function write(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const typed = typedForm(request.form);
  const again = (errors: readonly FormError[]) =>
    show(context, request, undefined, { typed, errors, isStale: false });
  const parsed = checkForm(writingSchema, typed.one, courseProblems(typed.one));
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'title'));
  const { key, ...said } = parsed.data;
  const written = await writeCourse(context, { id: key, said: saidOf(said) });
  if (written.ok) return redirect(`${deskCoursePath(locale, written.value)}?done=written`);
  if (written.refusal === 'absent') return refusal('absent');
  return await again([reasonError(locale, written.refusal, 'title')]);
}

/** `/desk/courses/{id}/edit` */
export async function editCoursePage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const id = courseIdOf(request);
  const read = id && (await readDeskCourse(context, { id }));
  if (!read?.ok || !read.value.mayWrite) return refusal('absent');
  const { course } = read.value;
  if (request.method === 'POST') return await rewrite(context, request, course);
  const typed = typedCourse(course);
  return await show(context, request, course, { typed, errors: [], isStale: false });
}

async function rewrite(
  context: CoursesDesk,
  request: PageRequest,
  course: Course,
): Promise<Answer> {
  const { locale } = request;
  const typed = typedForm(request.form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, course, { typed, errors, isStale });
  const parsed = checkForm(rewritingSchema, typed.one, courseProblems(typed.one));
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'title'));
  const { seenAt, ...said } = parsed.data;
  const changed = await changeCourse(context, { id: course.id, seenAt, said: saidOf(said) });
  if (changed.ok) return redirect(`${deskCoursePath(locale, course.id)}?done=written`);
  if (changed.refusal === 'absent') return refusal('absent');
  if (changed.refusal === 'changed') return await again([], true);
  return await again([reasonError(locale, changed.refusal, 'title')]);
}

type Said = Omit<CourseSaid, 'title' | 'about'> &
  Readonly<Record<'title' | 'titleEn' | 'about' | 'aboutEn', string>>;

function saidOf({ title, titleEn, about, aboutEn, ...said }: Said): CourseSaid {
  return { ...said, title: { uk: title, en: titleEn }, about: { uk: about, en: aboutEn } };
}

async function show(
  context: CoursesDesk,
  request: PageRequest,
  course: Course | undefined,
  filled: Filled,
): Promise<Answer> {
  const { locale } = request;
  const { typed, errors, isStale } = filled;
  const t = coursesDeskText.in(locale);
  const title = course ? `${t('act.edit')}: ${course.title.uk}` : t('new');
  const key = typed.one['key'] ?? newId<'course'>(context.platform.random);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('new.lead')}
      crumbs={[{ text: t('courses'), href: deskListPath(locale) }, { text: title }]}
    >
      {!course && <Templates request={request} />}
      <form
        method="post"
        action={course ? deskCoursePath(locale, course.id, '/edit') : `${deskListPath(locale)}/new`}
        noValidate
      >
        {isStale && course && (
          <EditConflictNotice
            locale={locale}
            facts={[{ label: t('title'), value: course.title.uk, typed: typed.one['title'] }]}
          />
        )}
        <ErrorSummary locale={locale} errors={errors} />
        {course ? (
          <SeenAt now={course.changedAt.toString()} sent={typed.one['seenAt']} isStale={isStale} />
        ) : (
          <input type="hidden" name="key" value={key} />
        )}
        <CourseFields locale={locale} typed={typed} errors={errors} />
        <Buttons>
          <Button>{t('send')}</Button>
        </Buttons>
      </form>
    </DeskPage>
  );
  return page(view, isStale || errors.length > 0 ? reasonOfTyped({ isStale }) : {});
}

function Templates({ request: { locale, query } }: { readonly request: PageRequest }) {
  const t = coursesDeskText.in(locale);
  const chosen = query.get('template') ?? COURSE_TEMPLATES[0]?.key;
  return (
    <Tabs
      locale={locale}
      label={t('templates')}
      isSaid
      tabs={COURSE_TEMPLATES.map(({ key, units }) => ({
        label: t('template', { units: units.length, minutes: units[0]?.minutes ?? 0 }),
        href: localePath(locale, `/desk/courses/new?template=${key}`),
        current: key === chosen,
      }))}
    />
  );
}
