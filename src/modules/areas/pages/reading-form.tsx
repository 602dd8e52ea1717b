import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { AREA_KINDS } from '../domain/area.ts';
import type { Guesses } from '../domain/import/report.ts';
import { areasText } from '../messages/index.ts';
import type { ImportPreview } from '../use-cases/preview-import.ts';
import { PublishField } from './import-form.tsx';

interface ReadingFormProps {
  readonly request: PageRequest;
  readonly preview: ImportPreview;
}

/** What the program worked out for itself, so that a person can say otherwise. */
export function ReadingForm({ request, preview }: ReadingFormProps) {
  const { locale } = request;
  const t = areasText.in(locale);
  const { draft, properties, outcome } = preview;
  const guesses = outcome.ok ? outcome.value.report.guesses : undefined;
  return (
    <Panel title={t('desk.preview.reading')}>
      <PanelBody>
        <form method="post" action={localePath(locale, `/desk/areas/import/${draft.id}`)}>
          {guesses?.isOwn && <p>{t('guess.own')}</p>}
          {properties.length > 0 && <Properties request={request} preview={preview} />}
          {draft.content === 'areas' && (
            <SelectField
              locale={locale}
              name="kind"
              label={t('desk.import.kind')}
              hint={guesses && kindsFound(request, guesses)}
              value={draft.kind}
              optional
              empty={t('desk.import.kind.guess')}
              options={AREA_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          )}
          {draft.content === 'settlements' && <input type="hidden" name="kind" value="" />}
          <PublishField
            request={request}
            value={draft.publish}
            {...(guesses?.isOwn && { statedPublic: guesses.statedPublic })}
          />
          <Buttons>
            <Button kind="plain">{t('desk.preview.reading.again')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function Properties({ request: { locale }, preview }: ReadingFormProps) {
  const t = areasText.in(locale);
  const { draft, properties, outcome } = preview;
  const guesses = outcome.ok ? outcome.value.report.guesses : undefined;
  const options = properties.map(({ name, sample }) => ({
    value: name,
    label: sample === '' ? name : `${name}: ${sample}`,
  }));
  // What was found is not sent back as if the reader had said it: a codifier is read otherwise then.
  const found = (property: string | undefined) =>
    property === undefined ? t('desk.preview.guess') : t('desk.preview.found', { property });
  return (
    <>
      <SelectField
        locale={locale}
        name="nameProperty"
        label={t('desk.preview.name')}
        value={draft.nameProperty}
        optional
        empty={found(guesses?.nameProperty)}
        options={options}
      />
      <SelectField
        locale={locale}
        name="codeProperty"
        label={t('desk.preview.code')}
        value={draft.codeProperty}
        optional
        empty={found(guesses?.codeProperty)}
        options={options}
      />
    </>
  );
}

/** «громада: 5; населений пункт: 214» */
function kindsFound({ locale }: PageRequest, { kinds }: Guesses): string {
  const t = areasText.in(locale);
  return AREA_KINDS.flatMap((kind) => {
    const count = kinds[kind];
    return count ? [`${t(`kind.${kind}`)}: ${count}`] : [];
  }).join('; ');
}
