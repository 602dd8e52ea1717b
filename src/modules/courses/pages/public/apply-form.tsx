import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { isOfChildren } from '../../domain/cohort.ts';
import { type Course, MAX_COURSE_LENGTHS } from '../../domain/course.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { answerField } from './application-schema.ts';
import type { PublicCohort, PublicCourse } from '../../use-cases/list-courses.ts';
import { areaNameOf, dayOf } from '../course-words.ts';
import { coursesText } from './messages/index.ts';
import { applyPath } from './paths.ts';
import { agesWords } from './public-words.ts';

/** What somebody applies for. */
export interface AppliedFor {
  readonly course: PublicCourse;
  readonly cohort: PublicCohort;
  readonly screening: Course['screening'];
}

interface ApplyPageProps {
  readonly context: CoursesContext;
  readonly request: PageRequest;
  readonly target: AppliedFor;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** How this installation can tell of news: it asks for nothing else. */
  readonly ways: { readonly email: boolean; readonly phone: boolean };
}

/** It does not say what the course is: whoever fills it in knows, and whoever looks over her shoulder need not. */
export function ApplyPage(props: ApplyPageProps) {
  const { context, request, target, typed, errors } = props;
  const { course, cohort } = target;
  const { locale } = request;
  const t = coursesText.in(locale);
  const area = areaNameOf(context, locale, cohort);
  const day = dayOf(context, locale, cohort.startsAt);
  const action = localePath(locale, applyPath(course.slug, cohort.number));
  return (
    <PublicPage request={request} title={t('form')} noIndex quickExit={course.isDiscreet}>
      <h1>{t('form')}</h1>
      <p class="lead">{t('form.of', { number: cohort.number, area, day })}</p>
      <form method="post" action={action} noValidate autoComplete="off">
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="key" value={typed['key']} />
        <AgeField {...props} />
        <Questions {...props} />
        {isOfChildren(cohort) ? <p>{t('children')}</p> : <WhoFields {...props} />}
        <Buttons>
          <Button>{t('send')}</Button>
        </Buttons>
      </form>
    </PublicPage>
  );
}

function AgeField({ request: { locale }, target: { cohort }, typed, errors }: ApplyPageProps) {
  const said = agesWords(locale, cohort, 'age');
  if (said === undefined) return null;
  return (
    <Checks
      locale={locale}
      name="age"
      legend={coursesText.in(locale)('age')}
      options={[{ value: 'yes', label: said }]}
      values={[typed['age'] ?? '']}
      error={errorOf(errors, 'age')}
    />
  );
}

function Questions({ request: { locale }, target, typed, errors }: ApplyPageProps) {
  const t = coursesText.in(locale);
  if (target.screening.length === 0) return null;
  return (
    <>
      <h2>{t('asked')}</h2>
      <p class="quiet">{t('asked.hint')}</p>
      {target.screening.map(({ id, text }) => (
        <Choices
          key={id}
          locale={locale}
          name={answerField(id)}
          legend={saidIn(locale, text)}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={typed[answerField(id)]}
          error={errorOf(errors, answerField(id))}
        />
      ))}
    </>
  );
}

function WhoFields(props: ApplyPageProps) {
  const { request, target, typed, errors, ways } = props;
  const { locale } = request;
  const t = coursesText.in(locale);
  const way = ways.email && ways.phone ? 'both' : ways.email ? 'email' : 'phone';
  return (
    <>
      <Field
        locale={locale}
        name="chosenName"
        label={t('name')}
        hint={t('name.hint')}
        value={typed['chosenName']}
        error={errorOf(errors, 'chosenName')}
        maxLength={MAX_COURSE_LENGTHS.name}
        autoComplete="off"
        optional
      />
      {(ways.email || ways.phone) && (
        <Field
          locale={locale}
          name="contact"
          label={t(`contact.${way}`)}
          hint={t(target.course.isDiscreet ? 'contact.hint.discreet' : 'contact.hint')}
          value={typed['contact']}
          error={errorOf(errors, 'contact')}
          inputMode={way === 'email' ? 'email' : way === 'phone' ? 'tel' : 'text'}
          maxLength={320}
          autoComplete="off"
          optional
        />
      )}
    </>
  );
}
