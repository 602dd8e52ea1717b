import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import {
  COUNTING_WAYS,
  MAX_ACTION_LENGTHS,
  MONEY_SOURCES,
  MAX_MONEY,
  PROBLEM_PARTS,
} from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { planText } from '../../messages/index.ts';
import type { ActionChoices } from '../../use-cases/list-action-choices.ts';
import { AnswerableFields } from './answerable-fields.tsx';
import { planDeskText } from './messages/index.ts';
import { TRACKS } from '../../domain/track.ts';
import type { Typed } from './typed.ts';

export interface ActionFieldsProps {
  readonly locale: Locale;
  readonly context: Pick<PlanContext, 'officers' | 'platform'>;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly choices: ActionChoices;
}

/** What a field stands on: its name, what is typed, what is wrong with it. */
function fieldOf({ locale, typed, errors }: ActionFieldsProps) {
  return (name: string) => ({
    locale,
    name,
    value: typed.one[name],
    error: errorOf(errors, name),
  });
}

/** Everything that is said of an action, in the order in which people think of it. */
export function ActionFields(props: ActionFieldsProps) {
  const t = planDeskText.in(props.locale);
  const of = fieldOf(props);
  const { choices, context, errors, locale, typed } = props;
  return (
    <>
      <Panel title={t('part.what')}>
        <PanelBody>
          <Field
            {...of('title')}
            label={t('field.title')}
            hint={t('field.title.hint')}
            maxLength={MAX_ACTION_LENGTHS.title}
          />
          <Field {...of('words')} label={t('field.words')} rows={4} />
          <SelectField
            {...of('areaId')}
            label={t('field.area')}
            empty={t('choose')}
            options={choices.areas.map((area) => ({
              value: area.id,
              label: nameIn(locale, area),
            }))}
          />
          <SelectField
            {...of('track')}
            label={t('field.track')}
            empty={t('field.track.none')}
            options={TRACKS.map((one) => ({
              value: one,
              label: planText.in(locale)(`track.${one}`),
            }))}
            optional
          />
          <Field {...of('startsOn')} label={t('field.startsOn')} type="date" />
          <Field {...of('dueOn')} label={t('field.dueOn')} type="date" />
        </PanelBody>
      </Panel>
      <Problem {...props} />
      <Panel title={t('part.who')}>
        <PanelBody>
          <AnswerableFields
            {...{ locale, context, choices, errors }}
            part="owner"
            values={typed.one}
          />
        </PanelBody>
      </Panel>
      <Panel title={t('part.deputy')}>
        <PanelBody>
          <AnswerableFields
            {...{ locale, context, choices, errors }}
            part="deputy"
            values={typed.one}
          />
        </PanelBody>
      </Panel>
      <Measure {...props} />
      <MoneyFields {...props} />
      <More {...props} />
    </>
  );
}

function Problem(props: ActionFieldsProps) {
  const t = planDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('part.why')}>
      <PanelBody>
        {PROBLEM_PARTS.map((part) => (
          <Field
            key={part}
            {...of(part)}
            label={t(`field.${part}`)}
            hint={
              part === 'scanning' || part === 'assessment' ? t(`field.${part}.hint`) : undefined
            }
            rows={3}
            optional
          />
        ))}
      </PanelBody>
    </Panel>
  );
}

function Measure(props: ActionFieldsProps) {
  const t = planDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('part.measure')}>
      <PanelBody>
        <Field
          {...of('indicator')}
          label={t('field.indicator')}
          hint={t('field.indicator.hint')}
          maxLength={MAX_ACTION_LENGTHS.indicator}
          optional
        />
        <Field
          {...of('unit')}
          label={t('field.unit')}
          hint={t('field.unit.hint')}
          maxLength={MAX_ACTION_LENGTHS.unit}
          optional
        />
        <Choices
          {...of('counts')}
          legend={t('field.counts')}
          options={COUNTING_WAYS.map((value) => ({ value, label: t(`counts.${value}`) }))}
          value={props.typed.one['counts'] ?? 'by-hand'}
        />
        <Field {...of('baseline')} label={t('field.baseline')} inputMode="decimal" optional />
        <Field {...of('target')} label={t('field.target')} inputMode="decimal" optional />
      </PanelBody>
    </Panel>
  );
}

/** A row each; one error is said above them all, since which row it is of, the row shows. */
function MoneyFields({ locale, typed, errors }: ActionFieldsProps) {
  const t = planDeskText.in(locale);
  const wrong = errorOf(errors, 'moneyAmount');
  return (
    <Panel title={t('part.cost')}>
      <PanelBody>
        <p class="hint">{t('money.hint')}</p>
        {wrong && <FieldError locale={locale} name="moneyAmount" text={wrong} />}
        {Array.from({ length: MAX_MONEY }, (_, at) => {
          const { source = '', amount = '', words = '' } = typed.money[at] ?? {};
          const row = t('money.row', { number: String(at + 1) });
          return (
            <fieldset class="field" key={row}>
              <legend>{row}</legend>
              <label>
                {t('field.moneySource')}
                <select class="input" name="moneySource">
                  <option value="" />
                  {MONEY_SOURCES.map((value) => (
                    <option key={value} value={value} selected={value === source}>
                      {planText.in(locale)(`money.${value}`)}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t('field.moneyAmount')}
                <input
                  class="input"
                  id={at === 0 ? fieldId('moneyAmount') : undefined}
                  name="moneyAmount"
                  inputMode="numeric"
                  value={amount}
                />
              </label>
              <label>
                {t('field.moneyWords')}
                <input
                  class="input"
                  name="moneyWords"
                  value={words}
                  maxLength={MAX_ACTION_LENGTHS.money}
                />
              </label>
            </fieldset>
          );
        })}
      </PanelBody>
    </Panel>
  );
}

function More(props: ActionFieldsProps) {
  const t = planDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('part.more')}>
      <PanelBody>
        <Field
          {...of('stages')}
          label={t('field.stages')}
          hint={t('field.stages.hint')}
          rows={5}
          optional
        />
        <Field
          {...of('partners')}
          label={t('field.partners')}
          hint={t('field.partners.hint')}
          rows={3}
          optional
        />
        <Field {...of('privacyNote')} label={t('field.privacyNote')} rows={3} optional />
        <Field
          {...of('titleEn')}
          label={t('field.titleEn')}
          maxLength={MAX_ACTION_LENGTHS.title}
          optional
        />
      </PanelBody>
    </Panel>
  );
}
