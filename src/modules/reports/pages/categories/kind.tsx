import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { mainLocale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { ChangedMeanwhile } from '../../../../ui/components/changed-meanwhile.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import type { FormError } from '../../../../ui/components/form-error.ts';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { seenOf } from '../../../../kernel/changed-meanwhile.ts';
import type { Area } from '../../../areas/index.ts';
import { deskFrame } from '../../../identity/index.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { type ChangeKindRefusal, changeReportKind } from '../../use-cases/change-report-kind.ts';
import { countStillShown } from '../../use-cases/count-still-shown.ts';
import { readReportKinds } from '../../use-cases/read-report-kinds.ts';
import { reportKindSchema } from '../../use-cases/report-kind-schema.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { kindError, kindErrors } from './kind-errors.ts';
import { KindForm } from './kind-form.tsx';
import { KindPreview } from './kind-preview.tsx';
import { type KindValues, NEW_KIND, valuesOf } from './kind-values.ts';
import { areaAsked, kindsAddress, NEW } from './kinds-paths.ts';
import { kindsText } from './messages/index.ts';
import { StillShown } from './still-shown.tsx';

/** One sort, or a new one, everywhere or at one place. */
interface Kind {
  readonly key: string;
  /** As it is there now; undefined: it is new. */
  readonly category: ReportCategory | undefined;
  readonly area: Area | undefined;
}

/** `/desk/settings/report-kinds/:key`, with `?area=` the words of that place. */
export async function kindPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const area = areaAsked(context.areas, request.query);
  if (area === 'unknown') return refusal('absent');
  const read = await readReportKinds(context, area?.id);
  if (!read.ok || !read.value.isChangeable) return refusal('absent');
  const key = request.params['key'] ?? '';
  const category = read.value.kinds.find((one) => one.key === key);
  if (!category && key !== NEW) return refusal('absent');
  const kind = { key, category, area };
  if (request.method === 'POST') return await saveTyped(context, request, kind);
  const values = category ? valuesOf(category) : NEW_KIND;
  return await show(context, request, kind, { values, errors: [], seen: seenAt(kind) });
}

/** What is said of everywhere was not said of this place: nobody has changed anything there yet. */
function seenAt({ category, area }: Omit<Kind, 'key'>): string {
  return category?.areaId === area?.id ? seenOf(category) : '';
}

async function saveTyped(context: ReportsDesk, request: PageRequest, kind: Kind): Promise<Answer> {
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const { seen = '' } = values;
  const parsed = reportKindSchema.safeParse({ ...EMPTY, ...values });
  if (!parsed.success) {
    const errors = kindErrors(locale, parsed.error.issues);
    return errors
      ? await show(context, request, kind, { values, errors, seen })
      : refusal('invalid');
  }
  const { said } = parsed.data;
  const key = kind.key === NEW ? undefined : kind.key;
  const saved = await changeReportKind(context, { key, areaId: kind.area?.id, said, seen });
  if (saved.ok) {
    const back = kindsAddress(locale, kind.area);
    return redirect(`${back}${back.includes('?') ? '&' : '?'}done=${saved.value.key}`);
  }
  return await showRefused(context, request, kind, { values, seen, why: saved.refusal });
}

interface Refused {
  readonly values: KindValues;
  readonly seen: string;
  readonly why: ChangeKindRefusal;
}

async function showRefused(
  context: ReportsDesk,
  request: PageRequest,
  kind: Kind,
  { values, seen, why }: Refused,
): Promise<Answer> {
  const { locale } = request;
  switch (why.reason) {
    case 'absent':
      return refusal('absent');
    case 'known':
    case 'receiver-unknown': {
      const field = why.reason === 'known' ? 'uk' : 'receiverId';
      const errors = [kindError(locale, field, why.reason)];
      return await show(context, request, kind, { values, errors, seen });
    }
    case 'changed': {
      const now = why.now;
      const seenNow = seenAt({ category: now, area: kind.area });
      return await show(context, request, kind, { values, errors: [], seen: seenNow, now });
    }
  }
}

/** A field that a browser leaves out says nothing. */
const EMPTY: KindValues = { receiverId: '', seen: '' };

interface Typed {
  readonly values: KindValues;
  readonly errors: readonly FormError[];
  readonly seen: string;
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: ReportCategory;
}

async function show(
  context: ReportsDesk,
  request: PageRequest,
  { category, area }: Kind,
  { values, errors, seen, now }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = kindsText.in(locale);
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
      crumbs={[{ text: t('kinds'), href: kindsAddress(locale, area) }, { text: title }]}
      aside={category && <KindPreview context={context} locale={locale} category={category} />}
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
      {now && <ChangedMeanwhile locale={locale} facts={factsOf(request, now)} />}
      <KindForm context={context} locale={locale} values={values} errors={errors} seen={seen} />
    </DeskPage>,
    reasonOf(errors, now),
  );
}

function factsOf({ locale }: PageRequest, now: ReportCategory) {
  const t = kindsText.in(locale);
  return [
    { label: t('name.uk'), value: now.name.uk, lang: 'uk' as const },
    { label: t('name.en'), value: now.name.en, lang: 'en' as const },
    { label: t('visibility'), value: t(`visibility.${now.visibility}.short`) },
    { label: t('position'), value: t(`position.${now.positionRule}.short`) },
    { label: t('call-first'), value: now.callFirst[mainLocale(locale)] },
    { label: t('state'), value: t(now.isRetired ? 'retired' : 'offered.state') },
  ];
}

function reasonOf(
  errors: readonly FormError[],
  now: ReportCategory | undefined,
): { readonly reason?: PageReason } {
  if (now) return { reason: 'conflict' };
  return errors.length > 0 ? { reason: 'invalid' } : {};
}
