import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { CorrectionForm } from '../domain/change/correction.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { areasText } from '../messages/index.ts';

export interface CorrectionError {
  readonly field: keyof CorrectionForm | 'slug';
  readonly text: string;
}

/** What is known, as somebody would type it. */
export function keptFacts({ name, nameEn, population }: KnownArea): CorrectionForm {
  return {
    name,
    nameEn: nameEn ?? '',
    population: population === undefined ? '' : String(population),
    formerName: '',
  };
}

interface CorrectionFieldsProps {
  readonly locale: Locale;
  readonly action: string;
  readonly area: KnownArea;
  readonly typed: CorrectionForm;
  readonly version: string;
  readonly errors: readonly CorrectionError[];
  readonly now: KnownArea | undefined;
}

export function CorrectionFields(props: CorrectionFieldsProps) {
  const { locale, action, area, typed, version, errors, now } = props;
  const t = areasText.in(locale);
  const former = area.furtherNames.filter(({ kind }) => kind === 'former');
  const names = former.map(({ name }) => name).join(', ');
  const shared = (name: keyof CorrectionForm) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return (
    <>
      {now && <EditConflictNotice locale={locale} facts={differing(locale, typed, now)} />}
      <Panel title={t('desk.area.facts')}>
        <PanelBody>
          <form method="post" action={action} noValidate>
            <input type="hidden" name="version" value={version} />
            <Field {...shared('name')} label={t('desk.area.correct.name')} />
            <Field {...shared('nameEn')} label={t('desk.area.correct.name-en')} optional />
            <Field
              {...shared('population')}
              label={t('desk.area.correct.population')}
              inputMode="numeric"
              optional
            />
            <Field
              {...shared('formerName')}
              label={t('desk.area.correct.former')}
              hint={
                names === ''
                  ? t('desk.area.correct.former.first')
                  : t('desk.area.correct.former.hint', { names })
              }
              optional
            />
            <Buttons>
              <Button>{t('desk.area.correct.save')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </>
  );
}

function differing(locale: Locale, typed: CorrectionForm, now: KnownArea) {
  const t = areasText.in(locale);
  const kept = keptFacts(now);
  return [
    { label: t('desk.area.correct.name'), value: kept.name, typed: typed.name },
    { label: t('desk.area.correct.name-en'), value: kept.nameEn, typed: typed.nameEn },
    { label: t('desk.area.correct.population'), value: kept.population, typed: typed.population },
  ].filter((fact) => fact.typed.trim() !== fact.value);
}

interface SlugFormProps {
  readonly locale: Locale;
  readonly action: string;
  readonly slug: string;
  readonly errors: readonly CorrectionError[];
}

export function SlugForm({ locale, action, slug, errors }: SlugFormProps) {
  const t = areasText.in(locale);
  return (
    <Panel title={t('desk.area.slug')}>
      <PanelBody>
        <form method="post" action={action} noValidate>
          <Field
            locale={locale}
            name="slug"
            label={t('desk.area.slug.new')}
            hint={t('desk.area.slug.hint')}
            value={slug}
            error={errorOf(errors, 'slug')}
          />
          <Buttons>
            <Button kind="plain">{t('desk.area.slug.save')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
