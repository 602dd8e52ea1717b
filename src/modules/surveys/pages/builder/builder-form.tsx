import type { Locale } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { QUESTION_KINDS } from '../../domain/question.ts';
import { MAX_QUESTIONS, QUESTIONNAIRE_KINDS } from '../../domain/questionnaire.ts';
import {
  MAX_LEAD_LENGTH,
  MAX_QUESTION_LENGTH,
  MAX_TITLE_LENGTH,
  QUESTION_NUMBERS,
} from '../../use-cases/questionnaire-schema.ts';
import { type BuilderValues, questionField } from './builder-values.ts';
import { builderText } from './messages/index.ts';

export interface BuilderFormProps {
  readonly locale: Locale;
  readonly values: BuilderValues;
  readonly errors: readonly FormError[];
  readonly shown: number;
  /** It is there already: it may be offered no more. */
  readonly isKept: boolean;
  /** Whoever writes it was warned. */
  readonly isWarned: boolean;
}

/** Posted to its own address; what was typed stands there again whatever was pressed. */
export function BuilderForm(props: BuilderFormProps) {
  const { locale, values, shown, isKept, isWarned } = props;
  const t = builderText.in(locale);
  return (
    <form method="post" noValidate>
      {(['key', 'seen'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
      ))}
      <input type="hidden" name="shown" value={String(shown)} />
      <About {...props} />
      {QUESTION_NUMBERS.slice(0, shown).map((number) => (
        <QuestionPanel key={number} {...props} number={number} />
      ))}
      {isWarned && (
        <Tick name="considered" isTicked={values['considered'] === 'yes'}>
          {t('considered')}
        </Tick>
      )}
      {isKept && (
        <Tick name="retired" isTicked={values['retired'] === 'yes'}>
          {t('retire')}
        </Tick>
      )}
      <p class="buttons">
        <Button name="go" value="save">
          {t('save')}
        </Button>
        <Button kind="plain" name="go" value="preview">
          {t('preview')}
        </Button>
        {shown < MAX_QUESTIONS && (
          <Button kind="plain" name="go" value="more">
            {t('more')}
          </Button>
        )}
      </p>
    </form>
  );
}

function About({ locale, values, errors }: BuilderFormProps) {
  const t = builderText.in(locale);
  return (
    <Panel title={t('about')}>
      <PanelBody>
        <Choices
          locale={locale}
          name="kind"
          legend={t('kind')}
          options={QUESTIONNAIRE_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          value={values['kind'] ?? 'feedback'}
          error={errorOf(errors, 'kind')}
        />
        {(['titleUk', 'titleEn', 'leadUk', 'leadEn'] as const).map((name) => {
          const isTitle = name.startsWith('title');
          return (
            <Field
              key={name}
              locale={locale}
              name={name}
              label={t(name)}
              value={values[name]}
              error={errorOf(errors, name)}
              maxLength={isTitle ? MAX_TITLE_LENGTH : MAX_LEAD_LENGTH}
              rows={isTitle ? undefined : 2}
              optional={!isTitle}
            />
          );
        })}
      </PanelBody>
    </Panel>
  );
}

function QuestionPanel(props: BuilderFormProps & { readonly number: number }) {
  const { locale, values, errors, number } = props;
  const t = builderText.in(locale);
  const field = (part: 'kind' | 'uk' | 'en' | 'details') => {
    const name = questionField(number, part);
    return { locale, name, value: values[name], error: errorOf(errors, name) };
  };
  return (
    <Panel title={t('question', { number })}>
      <PanelBody>
        <SelectField
          {...field('kind')}
          label={t('question.kind')}
          options={QUESTION_KINDS.map((one) => ({ value: one, label: t(`asked.${one}`) }))}
        />
        {(['uk', 'en'] as const).map((language) => (
          <Field
            key={language}
            {...field(language)}
            label={t(`question.${language}`)}
            maxLength={MAX_QUESTION_LENGTH}
            optional
          />
        ))}
        <Field
          {...field('details')}
          label={t('question.details')}
          hint={t('question.details.hint')}
          rows={4}
          optional
        />
      </PanelBody>
    </Panel>
  );
}
