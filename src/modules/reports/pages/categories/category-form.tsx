import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { POSITION_RULES } from '../../domain/published-position.ts';
import { PICTOGRAMS, VISIBILITIES } from '../../domain/report-category.ts';
import {
  MAX_CALL_FIRST_LENGTH,
  MAX_CATEGORY_NAME_LENGTH,
} from '../../use-cases/report-category-schema.ts';
import { type CategoryFormProps, Line } from './category-line.tsx';
import { Questions } from './category-questions.tsx';
import { categoriesText } from './messages/index.ts';

/** Posted to its own address, which says of which place it is. */
export function CategoryForm(props: CategoryFormProps) {
  const t = categoriesText.in(props.locale);
  return (
    <form method="post" noValidate>
      <input type="hidden" name="seen" value={props.seen} />
      <Words {...props} />
      <WhoReads {...props} />
      <Questions {...props} />
      <Offer {...props} />
      <Buttons>
        <Button>{t('save')}</Button>
      </Buttons>
    </form>
  );
}

function Words(props: CategoryFormProps) {
  const { locale, values } = props;
  const t = categoriesText.in(locale);
  return (
    <Panel title={t('words')}>
      <PanelBody>
        {(['uk', 'en'] as const).map((language) => (
          <Line
            key={language}
            form={props}
            name={language}
            label={t(`name.${language}`)}
            maxLength={MAX_CATEGORY_NAME_LENGTH}
          />
        ))}
        <SelectField
          locale={locale}
          name="pictogram"
          label={t('pictogram')}
          options={PICTOGRAMS.map((one) => ({ value: one, label: t(`pictogram.${one}`) }))}
          value={values['pictogram']}
        />
        <Line
          form={props}
          name="callUk"
          label={t('call-first.uk')}
          hint={t('call-first.hint')}
          maxLength={MAX_CALL_FIRST_LENGTH}
          rows={2}
          optional
        />
        <Line
          form={props}
          name="callEn"
          label={t('call-first.en')}
          maxLength={MAX_CALL_FIRST_LENGTH}
          rows={2}
          optional
        />
      </PanelBody>
    </Panel>
  );
}

function WhoReads(props: CategoryFormProps) {
  const { context, locale, values } = props;
  const t = categoriesText.in(locale);
  const bodies = (['council', 'coordination-office', 'partner'] as const).flatMap((kind) =>
    context.organisations.ofKind(kind),
  );
  return (
    <Panel title={t('who')}>
      <PanelBody>
        <p class="quiet">{t('who.hint')}</p>
        <Choices
          locale={locale}
          name="visibility"
          legend={t('visibility')}
          value={values['visibility']}
          error={errorOf(props.errors, 'visibility')}
          options={VISIBILITIES.map((one) => ({ value: one, label: t(`visibility.${one}`) }))}
        />
        <Choices
          locale={locale}
          name="positionRule"
          legend={t('position')}
          value={values['positionRule']}
          error={errorOf(props.errors, 'positionRule')}
          options={POSITION_RULES.map((one) => ({ value: one, label: t(`position.${one}`) }))}
        />
        <SelectField
          locale={locale}
          name="receiverId"
          label={t('receiver')}
          options={bodies.map((one) => ({ value: one.id, label: nameIn(locale, one) }))}
          value={values['receiverId']}
          error={errorOf(props.errors, 'receiverId')}
          empty={t('receiver.police')}
        />
        <Tick name="anonymous" isTicked={values['anonymous'] === 'yes'}>
          {t('anonymous')}
        </Tick>
      </PanelBody>
    </Panel>
  );
}

function Offer(props: CategoryFormProps) {
  const t = categoriesText.in(props.locale);
  return (
    <Panel title={t('offer')}>
      <PanelBody>
        <Field
          locale={props.locale}
          name="position"
          inputMode="numeric"
          label={t('order')}
          hint={t('order.hint')}
          value={props.values['position']}
          error={errorOf(props.errors, 'position')}
          maxLength={4}
        />
        <Tick name="offered" isTicked={props.values['offered'] === 'yes'}>
          {t('offered')}
        </Tick>
        <p class="quiet">{t('retire.hint')}</p>
      </PanelBody>
    </Panel>
  );
}
