import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { EditConflictNotice, type ConflictingFact } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { seenOf } from '#kernel/edit-conflict.ts';
import type { Area } from '#modules/areas/index.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { POSITION_RULES } from '../../domain/published-position.ts';
import { type ReportCategory, VISIBILITIES } from '../../domain/report-category.ts';
import {
  type ChangeCategoryRefusal,
  changeReportCategory,
} from '../../use-cases/change-report-category.ts';
import { countStillShown } from '../../use-cases/count-still-shown.ts';
import { readChangeableCategories } from '../../use-cases/read-changeable-categories.ts';
import { reportCategorySchema } from '../../use-cases/report-category-schema.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { categoryError, categoryErrors } from './category-errors.ts';
import { CategoryForm } from './category-form.tsx';
import { CategoryPreview } from './category-preview.tsx';
import { type CategoryValues, NEW_CATEGORY, valuesOf } from './category-values.ts';
import { areaAsked, categoriesAddress, NEW } from './categories-paths.ts';
import { categoriesText } from './messages/index.ts';
import { StillShown } from './still-shown.tsx';

/** One category, or a new one, everywhere or at one place. */
interface Asked {
  readonly key: string;
  /** As it is there now; undefined: it is new. */
  readonly category: ReportCategory | undefined;
  readonly area: Area | undefined;
}

/** `/desk/settings/report-categories/:key`, with `?area=` the words of that place. */
export async function categoryPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const area = areaAsked(context.areas, request.query);
  if (area === 'unknown') return refusal('absent');
  const read = await readChangeableCategories(context, area?.id);
  if (!read.ok || !read.value.isChangeable) return refusal('absent');
  const key = request.params['key'] ?? '';
  const category = read.value.categories.find((one) => one.key === key);
  if (!category && key !== NEW) return refusal('absent');
  const asked = { key, category, area };
  if (request.method === 'POST') return await saveTyped(context, request, asked);
  const values = category ? valuesOf(category) : NEW_CATEGORY;
  return await show(context, request, asked, { values, errors: [], seen: seenAt(asked) });
}

/** What is said of everywhere was not said of this place: nobody has changed anything there yet. */
function seenAt({ category, area }: Omit<Asked, 'key'>): string {
  return category?.areaId === area?.id ? seenOf(category) : '';
}

async function saveTyped(
  context: ReportsDesk,
  request: PageRequest,
  asked: Asked,
): Promise<Answer> {
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const { seen = '' } = values;
  const parsed = reportCategorySchema.safeParse({ ...EMPTY, ...values });
  if (!parsed.success) {
    const errors = categoryErrors(locale, parsed.error.issues);
    return errors
      ? await show(context, request, asked, { values, errors, seen })
      : refusal('invalid');
  }
  const { said } = parsed.data;
  const key = asked.key === NEW ? undefined : asked.key;
  const saved = await changeReportCategory(context, { key, areaId: asked.area?.id, said, seen });
  if (saved.ok) {
    const back = categoriesAddress(locale, asked.area);
    return redirect(`${back}${back.includes('?') ? '&' : '?'}done=${saved.value.key}`);
  }
  return await showRefused(context, request, asked, { values, seen, why: saved.refusal });
}

interface Refused {
  readonly values: CategoryValues;
  readonly seen: string;
  readonly why: ChangeCategoryRefusal;
}

async function showRefused(
  context: ReportsDesk,
  request: PageRequest,
  asked: Asked,
  { values, seen, why }: Refused,
): Promise<Answer> {
  const { locale } = request;
  switch (why.reason) {
    case 'absent':
      return refusal('absent');
    case 'known':
    case 'receiver-unknown': {
      const field = why.reason === 'known' ? 'uk' : 'receiverId';
      const errors = [categoryError(locale, field, why.reason)];
      return await show(context, request, asked, { values, errors, seen });
    }
    case 'changed': {
      const now = why.now;
      const seenNow = seenAt({ category: now, area: asked.area });
      return await show(context, request, asked, { values, errors: [], seen: seenNow, now });
    }
  }
}

/** A field that a browser leaves out says nothing. */
const EMPTY: CategoryValues = { receiverId: '', seen: '' };

interface Typed {
  readonly values: CategoryValues;
  readonly errors: readonly FormError[];
  readonly seen: string;
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: ReportCategory;
}

async function show(
  context: ReportsDesk,
  request: PageRequest,
  { category, area }: Asked,
  { values, errors, seen, now }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = categoriesText.in(locale);
  const title = category ? category.name[mainLocale(locale)] : t('new.title');
  const frame = await deskFrame(context, request);
  const count = category
    ? await countStillShown(context, { key: category.key, areaId: area?.id })
    : 0;
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={title}
      lead={area ? t('edit.lead.area', { place: nameIn(locale, area) }) : t('edit.lead')}
      crumbs={[{ text: t('categories'), href: categoriesAddress(locale, area) }, { text: title }]}
      aside={category && <CategoryPreview context={context} locale={locale} category={category} />}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {category && (
        <StillShown
          locale={locale}
          frame={frame}
          category={category.key}
          area={area}
          count={count}
        />
      )}
      {now && <EditConflictNotice locale={locale} facts={factsOf(request, now, values)} />}
      <CategoryForm context={context} locale={locale} values={values} errors={errors} seen={seen} />
    </DeskPage>,
    reasonOf(errors, now),
  );
}

function factsOf(
  { locale }: PageRequest,
  now: ReportCategory,
  typed: CategoryValues,
): readonly ConflictingFact[] {
  const t = categoriesText.in(locale);
  const visibility = VISIBILITIES.find((one) => one === typed['visibility']);
  const rule = POSITION_RULES.find((one) => one === typed['positionRule']);
  const isOffered = typed['offered'] === 'yes';
  const callFirst = typed[locale === 'uk' ? 'callUk' : 'callEn'];
  return [
    { label: t('name.uk'), value: now.name.uk, typed: typed['uk'], lang: 'uk' },
    { label: t('name.en'), value: now.name.en, typed: typed['en'], lang: 'en' },
    {
      label: t('visibility'),
      value: t(`visibility.${now.visibility}.short`),
      typed: visibility && t(`visibility.${visibility}.short`),
    },
    {
      label: t('position'),
      value: t(`position.${now.positionRule}.short`),
      typed: rule && t(`position.${rule}.short`),
    },
    { label: t('call-first'), value: now.callFirst[mainLocale(locale)], typed: callFirst },
    {
      label: t('state'),
      value: t(now.isRetired ? 'retired' : 'offered.state'),
      typed: t(isOffered ? 'offered.state' : 'retired'),
    },
  ];
}

function reasonOf(
  errors: readonly FormError[],
  now: ReportCategory | undefined,
): { readonly reason?: PageReason } {
  if (now) return { reason: 'conflict' };
  return errors.length > 0 ? { reason: 'invalid' } : {};
}
