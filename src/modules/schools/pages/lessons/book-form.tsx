import type { PageRequest } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { FieldError } from '#ui/components/field-error.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { MAX_LESSON_LENGTHS, type LessonOffer } from '../../domain/lesson.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import type { Topic } from '../../domain/topic.ts';
import { SafetyNotice } from '../safety-notice.tsx';
import { schoolPath } from '../school-paths.ts';
import { bookPath, gradesWords, lessonWhen, topicTitle } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

/** What was typed, whatever it was. */
export type BookValues = Readonly<Record<string, string>>;

export interface BookFormProps {
  readonly context: LessonsContext;
  readonly request: PageRequest;
  readonly school: Organisation;
  readonly topics: readonly Topic[];
  readonly offers: readonly LessonOffer[];
  readonly values: BookValues;
  readonly errors: readonly FormError[];
}

/** One lesson, asked for on one page. */
export function BookPage(props: BookFormProps) {
  const { request, school, values, errors } = props;
  const { locale } = request;
  const t = lessonsText.in(locale);
  const name = nameIn(locale, school);
  return (
    <PublicPage request={request} title={t('book.of', { school: name })} noIndex>
      <Breadcrumbs
        locale={locale}
        items={[{ text: name, href: schoolPath(locale, school.slug) }, { text: t('book') }]}
      />
      <h1>{t('book')}</h1>
      <p class="lead">{t('book.lead', { school: name })}</p>
      <form method="post" action={bookPath(locale, school.slug)} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="key" value={values['key']} />
        <What {...props} />
        <When {...props} />
        <Who {...props} />
        <p class="quiet">{t('book.kept')}</p>
        <Buttons>
          <Button>{t('book.send')}</Button>
        </Buttons>
      </form>
      <SafetyNotice locale={locale} />
    </PublicPage>
  );
}

/** A field’s name, what was typed in it, and what is wrong with that. */
function fieldOf({ request: { locale }, values, errors }: BookFormProps) {
  return (name: string) => ({
    locale,
    name,
    value: values[name] ?? '',
    error: errorOf(errors, name),
  });
}

function What(props: BookFormProps) {
  const { request, topics } = props;
  const { locale } = request;
  const t = lessonsText.in(locale);
  const of = fieldOf(props);
  return (
    <section>
      <h2>{t('book.what')}</h2>
      <SelectField
        {...of('topic')}
        label={t('book.topic')}
        empty={t('book.choose')}
        options={topics.map(({ key, content }) => ({
          value: key,
          label: `${topicTitle(locale, content.title)} (${gradesWords(locale, content)})`,
        }))}
      />
      <Field
        {...of('grade')}
        label={t('book.grade')}
        hint={t('book.grade.hint')}
        inputMode="numeric"
        maxLength={2}
      />
      <Field
        {...of('letter')}
        label={t('book.letter')}
        maxLength={MAX_LESSON_LENGTHS.letter}
        optional
      />
      <Field {...of('pupils')} label={t('book.pupils')} inputMode="numeric" maxLength={3} />
      <Field {...of('room')} label={t('book.room')} maxLength={MAX_LESSON_LENGTHS.room} optional />
      <TeacherPresent {...props} />
    </section>
  );
}

/** It is asked before anything else is agreed. */
function TeacherPresent({ request: { locale }, values, errors }: BookFormProps) {
  const t = lessonsText.in(locale);
  const error = errorOf(errors, 'present');
  return (
    <div class={error ? 'field wrong' : 'field'} id={error && 'field-present'}>
      {error && <FieldError locale={locale} name="present" text={error} />}
      <Tick name="present" isTicked={values['present'] === 'yes'} hint={t('book.present.hint')}>
        {t('book.present')}
      </Tick>
    </div>
  );
}

function When(props: BookFormProps) {
  const { context, request, offers } = props;
  const { locale } = request;
  const t = lessonsText.in(locale);
  const of = fieldOf(props);
  const days = offers.map((offer) => ({
    value: offer.id,
    label: lessonWhen(locale, offer, context.platform.clock),
  }));
  return (
    <section>
      <h2>{t('book.when')}</h2>
      {days.length > 0 && (
        <Choices
          {...of('offer')}
          legend={t('book.offer')}
          options={[...days, { value: '', label: t('book.offer.other') }]}
          optional
        />
      )}
      <Field
        {...of('wishes')}
        label={t('book.wishes')}
        hint={t('book.wishes.hint')}
        rows={4}
        maxLength={MAX_LESSON_LENGTHS.wishes}
        optional={days.length > 0 && t('book.wishes.unless')}
      />
    </section>
  );
}

function Who(props: BookFormProps) {
  const { context, request, values } = props;
  const { locale } = request;
  const { mail, sms } = context.platform;
  const t = lessonsText.in(locale);
  const of = fieldOf(props);
  return (
    <section>
      <h2>{t('book.who')}</h2>
      <Field
        {...of('name')}
        label={t('book.name')}
        autoComplete="name"
        maxLength={MAX_LESSON_LENGTHS.name}
      />
      <Field
        {...of('phone')}
        label={t('book.phone')}
        hint={t('book.phone.hint')}
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
      {sms && (
        <Tick
          name="sms"
          isTicked={values['sms'] === 'yes'}
          hint={t('book.sms.hint', { sms: newsSms(locale) })}
        >
          {t('book.sms')}
        </Tick>
      )}
      {mail && (
        <Field
          {...of('email')}
          type="email"
          label={t('book.email')}
          hint={t('book.email.hint')}
          autoComplete="email"
          maxLength={MAX_LESSON_LENGTHS.email}
          optional
        />
      )}
    </section>
  );
}
