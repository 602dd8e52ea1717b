import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { DeskSchoolsAsked } from '../../use-cases/list-desk-schools.ts';
import { deskSchoolsPath, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

interface NarrowSchoolsProps {
  readonly context: SchoolsDesk;
  readonly locale: Locale;
  readonly asked: DeskSchoolsAsked;
  /** Where there are schools that whoever asks follows. */
  readonly hromadas: readonly Area[];
}

/** By a name or a village, and by hromada, where there are several in reach. */
export function NarrowSchools({ context, locale, asked, hromadas }: NarrowSchoolsProps) {
  const t = schoolsDeskText.in(locale);
  const { areas } = context;
  const isNarrowed =
    asked.text !== '' || asked.areaId !== undefined || asked.officerId !== undefined;
  const everything = deskSchoolsPath(locale, asked.view === 'all' ? {} : { view: asked.view });
  return (
    <FilterForm
      action={deskSchoolsPath(locale)}
      label={t('narrow')}
      button={t('narrow.button')}
      {...(isNarrowed && { reset: { href: everything, text: t('narrow.all') } })}
    >
      {asked.view !== 'all' && <input type="hidden" name="view" value={asked.view} />}
      {asked.officerId && <input type="hidden" name="officer" value={asked.officerId} />}
      <Field
        locale={locale}
        name="q"
        label={t('narrow.text')}
        type="search"
        value={asked.text}
        optional
      />
      {hromadas.length > 1 && (
        <SelectField
          locale={locale}
          name="in"
          label={t('narrow.hromada')}
          empty={t('any')}
          optional
          value={asked.areaId && areas.get(asked.areaId)?.slug}
          options={hromadas.map((one) => ({ value: one.slug, label: nameIn(locale, one) }))}
        />
      )}
    </FilterForm>
  );
}
