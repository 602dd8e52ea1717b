import type { Locale } from '#platform/i18n/locales.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { ANSWERABLE_PARTS, MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { ActionChoices } from '../../use-cases/list-action-choices.ts';
import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';
import type { ActionActName } from './action-act-name.ts';
import { AnswerableFields } from './answerable-fields.tsx';
import { deskActionPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

interface ActionActFormProps {
  readonly locale: Locale;
  readonly context: Pick<PlanContext, 'officers' | 'platform'>;
  readonly act: ActionActName;
  readonly read: ReadDeskAction;
  readonly choices: ActionChoices | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

export function ActionActForm(props: ActionActFormProps) {
  const { locale, act, read, errors } = props;
  const { action } = read;
  const t = planDeskText.in(locale);
  return (
    <form
      method="post"
      action={deskActionPath(locale, action.id, `/${act}`)}
      encType={act === 'report' ? 'multipart/form-data' : undefined}
      noValidate
    >
      <ErrorSummary locale={locale} errors={errors} />
      <SeenAt
        now={action.changedAt.toString()}
        sent={props.values['seenAt']}
        isStale={props.isStale}
      />
      <ActFields {...props} />
      <Buttons>
        <Button>{t(act === 'discard' ? 'discard.go' : 'save')}</Button>
        <a href={deskActionPath(locale, action.id)}>{t('back')}</a>
      </Buttons>
    </form>
  );
}

function ActFields(props: ActionActFormProps) {
  switch (props.act) {
    case 'answer':
      return (
        <ChoiceAndWords
          {...props}
          act="answer"
          name="answer"
          values={['accepted', 'declined']}
          typed={props.values}
        />
      );
    case 'confirm':
      return (
        <ChoiceAndWords
          {...props}
          act="confirm"
          name="verdict"
          values={['confirmed', 'disputed']}
          typed={props.values}
        />
      );
    case 'report':
      return <ReportFields {...props} />;
    case 'owner':
      return <OwnerFields {...props} />;
    case 'carry':
      return <CarryFields {...props} />;
    case 'drop':
      return <Words {...props} act="drop" />;
    case 'discard':
      return null;
  }
}

type ChoiceProps = Omit<ActionActFormProps, 'act' | 'values'> & {
  readonly typed: ActionActFormProps['values'];
} & (
    | {
        readonly act: 'answer';
        readonly name: string;
        readonly values: readonly ('accepted' | 'declined')[];
      }
    | {
        readonly act: 'confirm';
        readonly name: string;
        readonly values: readonly ('confirmed' | 'disputed')[];
      }
  );

function ChoiceAndWords(props: ChoiceProps) {
  const { locale, errors, act, name, typed } = props;
  const t = planDeskText.in(locale);
  const options =
    props.act === 'answer'
      ? props.values.map((value) => ({ value, label: t(`answer.${value}`) }))
      : props.values.map((value) => ({ value, label: t(`confirm.${value}`) }));
  return (
    <>
      <Choices
        locale={locale}
        name={name}
        legend={t(`${act}.legend`)}
        options={options}
        value={typed[name]}
        error={errorOf(errors, name)}
      />
      <Field
        locale={locale}
        name="words"
        label={t(`${act}.words`)}
        hint={t(`${act}.words.hint`)}
        value={typed['words']}
        error={errorOf(errors, 'words')}
        maxLength={act === 'answer' ? MAX_ACTION_LENGTHS.answer : MAX_ACTION_LENGTHS.words}
        rows={3}
        optional
      />
    </>
  );
}

function Words({
  locale,
  values,
  errors,
  act,
}: Omit<ActionActFormProps, 'act'> & { readonly act: 'carry' | 'drop' | 'owner' | 'report' }) {
  return (
    <Field
      locale={locale}
      name="words"
      label={planDeskText.in(locale)(`${act}.words`)}
      value={values['words']}
      error={errorOf(errors, 'words')}
      maxLength={MAX_ACTION_LENGTHS.words}
      rows={4}
    />
  );
}

function ReportFields(props: ActionActFormProps) {
  const { locale, read, values, errors } = props;
  const { action, parts } = read;
  const t = planDeskText.in(locale);
  const open = parts.stages.filter(({ doneOn }) => doneOn === undefined);
  const of = (name: string) => ({
    locale,
    name,
    value: values[name],
    error: errorOf(errors, name),
  });
  return (
    <>
      <Choices
        {...of('became')}
        legend={t('report.legend')}
        options={(['under-way', 'done'] as const).map((value) => ({
          value,
          label: t(`report.${value}`),
        }))}
      />
      <Words {...props} act="report" />
      {open.length > 0 && (
        <SelectField
          {...of('stage')}
          label={t('report.stage')}
          empty={t('report.stage.none')}
          options={open.map(({ number, words }) => ({ value: String(number), label: words }))}
          optional
        />
      )}
      {action.indicator.words !== '' && action.indicator.counts === 'by-hand' && (
        <Field
          {...of('measured')}
          label={t('report.measured')}
          hint={<span lang="uk">{action.indicator.words}</span>}
          inputMode="decimal"
          optional
        />
      )}
      <Field
        {...of('link')}
        label={t('report.link')}
        hint={t('report.link.hint')}
        maxLength={MAX_ACTION_LENGTHS.link}
        optional
      />
      <FileField
        locale={locale}
        name="file"
        label={t('report.file')}
        hint={t('report.file.hint')}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        error={errorOf(errors, 'file')}
        optional
      />
    </>
  );
}

/** As it is, or as something else that is written anew. */
function CarryFields(props: ActionActFormProps) {
  const { locale, values, errors } = props;
  const t = planDeskText.in(locale);
  return (
    <>
      <Choices
        locale={locale}
        name="as"
        legend={t('carry.legend')}
        options={(['carried', 'changed'] as const).map((value) => ({
          value,
          label: t(`carry.${value}`),
        }))}
        value={values['as']}
        error={errorOf(errors, 'as')}
      />
      <Words {...props} act="carry" />
    </>
  );
}

function OwnerFields(props: ActionActFormProps) {
  const { locale, context, choices, values, errors } = props;
  const t = planDeskText.in(locale);
  return (
    <>
      <Choices
        locale={locale}
        name="part"
        legend={t('owner.part')}
        options={ANSWERABLE_PARTS.map((value) => ({ value, label: t(`owner.part.${value}`) }))}
        value={values['part'] ?? 'owner'}
        error={errorOf(errors, 'part')}
      />
      <AnswerableFields
        locale={locale}
        context={context}
        part="owner"
        choices={choices ?? { officers: [], colleagues: [], isMailSent: false }}
        values={values}
        errors={errors}
      />
      <Words {...props} act="owner" />
    </>
  );
}
