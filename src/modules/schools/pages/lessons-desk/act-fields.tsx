import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Locale } from '#platform/i18n/locales.ts';
import { officerToday } from '#modules/officers/index.ts';
import { MAX_LESSON_LENGTHS } from '../../domain/lesson.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { officersToTeach } from '../../use-cases/give-lesson.ts';
import type { LessonDeskAct } from './acts.ts';
import { lessonsDeskText } from './messages/index.ts';

export interface LessonFieldsProps {
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

interface ActFieldsProps extends LessonFieldsProps {
  readonly context: LessonsContext;
  readonly act: LessonDeskAct;
}

/** A field’s name, what stands in it, and what is wrong with that. */
export function deskField({ locale, values, errors }: LessonFieldsProps) {
  return (name: string) => ({
    locale,
    name,
    value: values[name] ?? '',
    error: errorOf(errors, name),
  });
}

/** What an act asks for. */
export function ActFields(props: ActFieldsProps) {
  switch (props.act) {
    case 'schedule':
      return (
        <>
          <Times {...props} />
          <Field
            {...deskField(props)('room')}
            label={lessonsDeskText.in(props.locale)('room')}
            maxLength={MAX_LESSON_LENGTHS.room}
            optional
          />
          <Words {...props} label="words.optional" optional />
        </>
      );
    case 'move':
      return (
        <>
          <Times {...props} />
          <Words {...props} label="words.reason" />
        </>
      );
    case 'held':
      return <HeldFields {...props} />;
    case 'give':
      return <OfficerField {...props} />;
    case 'follow-up':
      return <Words {...props} label="words.follow-up" />;
    case 'decline':
    case 'cancel':
      return <Words {...props} label="words.reason" />;
  }
}

/** A day, and hours as the clock on the wall shows them. */
export function Times(props: LessonFieldsProps) {
  const t = lessonsDeskText.in(props.locale);
  const of = deskField(props);
  return (
    <>
      <Field {...of('day')} label={t('day.field')} type="date" />
      <Field {...of('from')} label={t('from')} type="time" />
      <Field {...of('to')} label={t('to')} type="time" />
    </>
  );
}

interface WordsProps extends LessonFieldsProps {
  readonly label: 'words.optional' | 'words.reason' | 'words.follow-up';
  readonly optional?: boolean;
}

function Words({ label, optional = false, ...props }: WordsProps) {
  return (
    <Field
      {...deskField(props)('words')}
      label={lessonsDeskText.in(props.locale)(label)}
      rows={4}
      maxLength={MAX_LESSON_LENGTHS.words}
      optional={optional}
    />
  );
}

function HeldFields(props: LessonFieldsProps) {
  const t = lessonsDeskText.in(props.locale);
  const of = deskField(props);
  return (
    <>
      <Field {...of('pupils')} label={t('pupils')} inputMode="numeric" maxLength={3} />
      <Choices
        {...of('present')}
        legend={t('present')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`present.${value}`),
        }))}
      />
      <Words {...props} label="words.optional" optional />
    </>
  );
}

function OfficerField({ context, ...props }: ActFieldsProps) {
  const t = lessonsDeskText.in(props.locale);
  return (
    <SelectField
      {...deskField(props)('officerId')}
      label={t('officer.choose')}
      empty={t('officer.empty')}
      options={officersToTeach(context).map((officer) => ({
        value: officer.id,
        label: officerToday(props.locale, context, officer),
      }))}
    />
  );
}
