import { nameIn } from '#platform/i18n/name-in.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { AreaId } from '#kernel/ids.ts';
import { MAX_PROBLEM_LENGTHS, type ProblemToShare } from '../../domain/problem-to-share.ts';
import type { SharingContext } from '../../use-cases/share-problem.ts';
import { shareText } from './messages/index.ts';
import type { ProblemValues } from './share-draft.ts';

/** What people call a place; whose beat it is, nobody need know. */
const PLACES: readonly string[] = ['hromada', 'settlement', 'city-district'];

interface ProblemFieldsProps {
  readonly context: Pick<SharingContext, 'areas' | 'problems'>;
  readonly locale: Locale;
  /** Whose police the appeal went to. */
  readonly appealArea: AreaId;
  readonly values: ProblemValues;
  readonly errors: readonly FormError[];
}

/** What is chosen for the report: nothing is filled in from the appeal. */
export function ProblemFields({ context, locale, appealArea, values, errors }: ProblemFieldsProps) {
  const t = shareText.in(locale);
  const { areas, problems } = context;
  const places = areas.all.filter(
    ({ id, kind }) =>
      id === appealArea || (PLACES.includes(kind) && areas.lineOf(id).includes(appealArea)),
  );
  return (
    <>
      <SelectField
        locale={locale}
        name="category"
        label={t('category')}
        empty={t('category.empty')}
        options={problems.categories(appealArea).map(({ key, name }) => ({
          value: key,
          label: name[mainLocale(locale)],
        }))}
        value={values.category}
        error={errorOf(errors, 'category')}
      />
      <SelectField
        locale={locale}
        name="areaId"
        label={t('area')}
        empty={t('area.empty')}
        options={places.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
        value={values.areaId}
        error={errorOf(errors, 'areaId')}
      />
      <Field
        locale={locale}
        name="placeWords"
        label={t('place')}
        hint={t('place.hint')}
        value={values.placeWords}
        error={errorOf(errors, 'placeWords')}
        maxLength={MAX_PROBLEM_LENGTHS.placeWords}
        autoComplete="off"
        optional
      />
      <Field
        locale={locale}
        name="words"
        label={t('words')}
        hint={t('words.hint')}
        value={values.words}
        error={errorOf(errors, 'words')}
        maxLength={MAX_PROBLEM_LENGTHS.words}
        rows={5}
      />
    </>
  );
}

interface ProblemFactsProps {
  readonly context: Pick<SharingContext, 'areas' | 'problems'>;
  readonly locale: Locale;
  readonly problem: ProblemToShare;
}

/** Exactly what the report will say. */
export function ProblemFacts({ context, locale, problem }: ProblemFactsProps) {
  const t = shareText.in(locale);
  const { category, areaId, placeWords, words } = problem;
  const named = context.problems.categories(areaId).find(({ key }) => key === category)?.name;
  const area = context.areas.get(areaId);
  return (
    <Facts
      rows={[
        { term: t('category'), value: named?.[mainLocale(locale)] ?? category },
        { term: t('area'), value: area && nameIn(locale, area) },
        { term: t('place'), value: placeWords },
        { term: t('words'), value: <Paragraphs text={words} /> },
      ]}
    />
  );
}

/** What was typed, for the next step; nothing of it is kept before the consent. */
export function KeptProblem({ values }: { readonly values: ProblemValues }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
