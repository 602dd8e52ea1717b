import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { RECEIPT_ISLANDS, RECEIPT_STYLES, ReceiptPanel } from '#ui/receipt/receipt-panel.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { NamedSource, PromiseSource } from '#modules/promises/index.ts';
import { MAX_PROPOSAL_LENGTHS, type Proposal } from '../../domain/agreement/frozen.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { proposingSchema } from '../../use-cases/agreement/agreement-schemas.ts';
import { proposalChoices } from '../../use-cases/agreement/proposal-choices.ts';
import { proposeAction } from '../../use-cases/agreement/propose-action.ts';
import { issueErrors, reasonError } from './agreement-errors.ts';
import { numberOf } from './agreement-paths.ts';
import { agreementText } from './messages/index.ts';

/** What the page of proposing stands on: how higher modules and siblings name what a proposal came from. */
export interface ProposalPages extends PlanContext {
  readonly promiseSources: readonly PromiseSource[];
}

export const PROPOSING_FIELDS = Object.keys(proposingSchema.shape);

interface Shown {
  readonly year: number;
  readonly areas: readonly Area[];
  readonly source: Sourced;
  readonly form: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

interface Sourced {
  readonly source: Proposal['source'];
  readonly named: NamedSource | undefined;
}

/** `/plan/{year}/propose`: what to do about which problem; no account. `?source=meeting&id=…`: where it came up. */
export async function proposePage(context: ProposalPages, request: PageRequest): Promise<Answer> {
  const year = numberOf(request, 'year');
  const choices = year === undefined ? undefined : await proposalChoices(context, year);
  if (year === undefined || !choices?.ok) return refusal('absent');
  const source = await sourceOf(context, request);
  const shown = { year, areas: choices.value, source };
  if (request.method === 'POST') return await receive(context, request, shown);
  const key = context.platform.random.uuid();
  const areaId = shown.areas.length === 1 ? (shown.areas[0]?.id ?? '') : '';
  return show(request, { ...shown, form: { key, areaId }, errors: [] });
}

async function receive(
  context: ProposalPages,
  request: PageRequest,
  shown: Omit<Shown, 'form' | 'errors'>,
): Promise<Answer> {
  const form = typedForm(context, request);
  const { locale } = request;
  const parsed = proposingSchema.safeParse(form);
  if (!parsed.success) {
    return show(request, { ...shown, form, errors: issueErrors(locale, parsed.error.issues) });
  }
  const { year, source } = shown;
  const said = { ...parsed.data, year, source: source.source, language: locale };
  const sent = await proposeAction(context, said);
  if (sent.ok) return sentPage(request, sent.value.code);
  if (sent.refusal === 'forbidden') return refusal('absent');
  const key = sent.refusal === 'conflict' ? context.platform.random.uuid() : form['key'];
  const contactsSeen = sent.refusal === 'contacts-found' ? 'yes' : form['contactsSeen'];
  return again(request, shown, { ...form, ...definedOf({ key, contactsSeen }) }, sent.refusal);
}

function definedOf(
  fields: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function again(
  request: PageRequest,
  shown: Omit<Shown, 'form' | 'errors'>,
  form: Shown['form'],
  reason: string,
): Answer {
  return show(request, { ...shown, form, errors: [reasonError(request.locale, reason)] });
}

/** What was typed; a key that is none would be refused for ever. */
function typedForm({ platform }: PlanContext, { form }: PageRequest): Shown['form'] {
  const key = form.get('key') ?? '';
  return {
    ...Object.fromEntries(form),
    key: proposingSchema.shape.key.safeParse(key).success ? key : platform.random.uuid(),
  };
}

const RESIDENT_SAYS = { source: { kind: 'resident', id: undefined }, named: undefined } as const;

/** What the address says that it came up at, where everybody may read of that; else it is a resident’s. */
async function sourceOf(
  { promiseSources }: ProposalPages,
  { query, locale }: PageRequest,
): Promise<Sourced> {
  const kind = query.get('source') ?? '';
  if (kind === 'data') return { source: { kind, id: undefined }, named: undefined };
  const id = parseId(query.get('id') ?? '');
  const found = promiseSources.find((one) => one.kind === kind);
  const named = found && id ? await found.describe(id, locale) : undefined;
  return named ? { source: { kind, id }, named } : RESIDENT_SAYS;
}

function show(request: PageRequest, { year, areas, source, form, errors }: Shown): Answer {
  const { locale } = request;
  const t = agreementText.in(locale);
  const said = { year: String(year) };
  const of = (name: string) => ({
    locale,
    name,
    value: form[name],
    error: errorOf(errors, name),
  });
  return page(
    <PublicPage request={request} title={t('propose.title', said)} noIndex={errors.length > 0}>
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan', said), href: localePath(locale, `/plan/${year}`) },
          { text: t('propose') },
        ]}
      />
      <h1>{t('propose.title', said)}</h1>
      <p class="lead">{t('propose.lead')}</p>
      <p class="quiet">{t('propose.emergency')}</p>
      {areas.length === 0 ? (
        <Notice tone="warning">{t('propose.closed')}</Notice>
      ) : (
        <form method="post" action={formAction(request, year, source)} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="key" value={form['key']} />
          <input type="hidden" name="contactsSeen" value={form['contactsSeen'] ?? ''} />
          {source.named && (
            <p>
              {t('propose.source')}{' '}
              <a href={localePath(locale, source.named.path)}>{source.named.name}</a>
            </p>
          )}
          <SelectField
            {...of('areaId')}
            label={t('propose.area')}
            empty={t('propose.area.choose')}
            options={areas.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
          />
          <Field
            {...of('problem')}
            label={t('propose.problem')}
            hint={t('propose.problem.hint')}
            maxLength={MAX_PROPOSAL_LENGTHS.problem}
            rows={4}
          />
          <Field
            {...of('words')}
            label={t('propose.words')}
            hint={t('propose.words.hint')}
            maxLength={MAX_PROPOSAL_LENGTHS.words}
            rows={4}
          />
          <p class="quiet">{t('propose.privacy')}</p>
          <Buttons>
            <Button>{t('propose.send')}</Button>
          </Buttons>
        </form>
      )}
    </PublicPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

/** Sent again, it came from the same place. */
function formAction({ locale }: PageRequest, year: number, { source, named }: Sourced): string {
  const path = localePath(locale, `/plan/${year}/propose`);
  if (source.kind === 'data') return `${path}?source=data`;
  return named && source.id ? `${path}?source=${source.kind}&id=${source.id}` : path;
}

/** It is on the disk. The code stands in no address and in no cache. */
function sentPage(request: PageRequest, code: ReceiptCode): Answer {
  const { locale } = request;
  const t = agreementText.in(locale);
  return page(
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('sent')}
      styles={RECEIPT_STYLES}
      islands={RECEIPT_ISLANDS}
      noIndex
    >
      <h1>{t('sent')}</h1>
      <Notice tone="done">{t('sent.done')}</Notice>
      <ReceiptPanel request={request} code={code} />
      <h2>{t('sent.next')}</h2>
      <ul>
        <li>{t('sent.looked')}</li>
        <li>{t('sent.vote')}</li>
      </ul>
    </PublicPage>,
    { headers: NO_STORE },
  );
}
