import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { MAX_CHOICES } from '../../domain/read-choices.ts';
import {
  MAX_CHOICES_LENGTH,
  MAX_QUESTION_LENGTH,
  QUESTION_NUMBERS,
} from '../../use-cases/report-category-schema.ts';
import { type CategoryFormProps, Line } from './category-line.tsx';
import { categoriesText } from './messages/index.ts';

/** Each has its words twice and its choices one a line; whoever needs none leaves them empty. */
export function Questions(props: CategoryFormProps) {
  const t = categoriesText.in(props.locale);
  return (
    <Panel title={t('questions')}>
      <PanelBody>
        <p class="quiet">{t('questions.hint')}</p>
        {QUESTION_NUMBERS.map((number) => (
          <QuestionPart key={number} form={props} number={number} />
        ))}
      </PanelBody>
    </Panel>
  );
}

/** What asks nothing yet is folded: few categories ask more than one. */
function QuestionPart({
  form,
  number,
}: {
  readonly form: CategoryFormProps;
  readonly number: (typeof QUESTION_NUMBERS)[number];
}) {
  const t = categoriesText.in(form.locale);
  const names = [`question-${number}-uk`, `question-${number}-en`, `choices-${number}`];
  const isOpen = names.some(
    (name) => (form.values[name] ?? '') !== '' || errorOf(form.errors, name),
  );
  return (
    <details class="category-question" open={isOpen}>
      <summary>{t('question', { number })}</summary>
      {(['uk', 'en'] as const).map((language) => (
        <Line
          key={language}
          form={form}
          name={`question-${number}-${language}`}
          label={t(`question.${language}`, { number })}
          maxLength={MAX_QUESTION_LENGTH}
          optional
        />
      ))}
      <Line
        form={form}
        name={`choices-${number}`}
        label={t('choices', { number })}
        hint={t('choices.hint', { most: MAX_CHOICES })}
        maxLength={MAX_CHOICES_LENGTH}
        rows={4}
        optional
      />
    </details>
  );
}
