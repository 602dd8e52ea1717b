import { parseId, type OrganisationId } from '#kernel/ids.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { EditConflictNotice, type ConflictingFact } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { checkEndpoint } from '../../use-cases/partner/check-endpoint.ts';
import type { ListedBody } from '../../use-cases/partner/list-bodies.ts';
import { readBody } from '../../use-cases/partner/read-body.ts';
import { endpointSchema, setEndpoint } from '../../use-cases/partner/set-endpoint.ts';
import type { PassingOnDesk } from './bodies.tsx';
import { BodyForm } from './body-form.tsx';
import { type BodyValues, bodyError, bodyErrors, typedValues, valuesOf } from './body-values.ts';
import { CheckPanel } from './check-panel.tsx';
import { passingText } from './messages/index.ts';
import { bodyPath, PASSING_ON_PATH } from './passing-on-paths.ts';

/** `/desk/settings/passing-on/:id`: where a body takes reports, and whether that works. */
export async function bodyPage(context: PassingOnDesk, request: PageRequest): Promise<Answer> {
  const id = idOf(request);
  const read = id && (await readBody(context, id));
  if (!read?.ok) return refusal('absent');
  if (request.method === 'POST') return await saveTyped(context, request, read.value);
  const values = valuesOf(read.value.endpoint);
  return await show(context, request, read.value, { values, errors: [] });
}

/** POST `/desk/settings/passing-on/:id/check` */
export async function checkBodyPage(context: PassingOnDesk, request: PageRequest): Promise<Answer> {
  const id = idOf(request);
  const checked = id && (await checkEndpoint(context, id));
  if (!id || !checked?.ok) return refusal('absent');
  return redirect(`${bodyPath(request.locale, id)}?done=checked#check`);
}

function idOf({ params }: PageRequest): OrganisationId | undefined {
  return parseId<'organisation'>(params['id'] ?? '');
}

async function saveTyped(
  context: PassingOnDesk,
  request: PageRequest,
  listed: ListedBody,
): Promise<Answer> {
  const { form, locale } = request;
  const values = typedValues(form);
  const { seen, isKeyTyped: _, ...typed } = values;
  const parsed = endpointSchema.safeParse({ ...typed, apiKey: form.get('apiKey') ?? '' });
  if (!parsed.success) {
    const errors = bodyErrors(locale, parsed.error.issues);
    return errors ? await show(context, request, listed, { values, errors }) : refusal('invalid');
  }
  const set = await setEndpoint(context, listed.body.id, parsed.data, seen);
  if (set.ok) return redirect(`${bodyPath(locale, listed.body.id)}?done=saved`);
  switch (set.refusal.reason) {
    case 'absent':
      return refusal('absent');
    case 'changed': {
      const { now } = set.refusal;
      const again = { ...values, seen: valuesOf(now).seen };
      return await show(context, request, listed, { values: again, errors: [], now });
    }
    default: {
      const errors = [bodyError(locale, set.refusal.reason)];
      return await show(context, request, listed, { values, errors });
    }
  }
}

interface Typed {
  readonly values: BodyValues;
  readonly errors: readonly FormError[];
  /** What stands there now, where a colleague was faster. */
  readonly now?: PartnerEndpoint | undefined;
}

async function show(
  context: PassingOnDesk,
  request: PageRequest,
  { body, endpoint }: ListedBody,
  typed: Typed,
): Promise<Answer> {
  const { locale, query } = request;
  const t = passingText.in(locale);
  const name = nameIn(locale, body);
  const categories = reportCategoriesAt(context)(body.areaId).filter(
    ({ visibility, isRetired }) => visibility === 'public' && !isRetired,
  );
  const done = DONE.find((one) => one === query.get('done'));
  const { errors } = typed;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={name}
      lead={t('edit.lead', { name })}
      crumbs={[{ text: t('bodies'), href: localePath(locale, PASSING_ON_PATH) }, { text: name }]}
      done={done && t(`done.${done}`)}
      aside={
        endpoint && (
          <CheckPanel
            locale={locale}
            zone={context.platform.clock.timeZone}
            endpoint={endpoint}
            categories={categories}
          />
        )
      }
    >
      <ErrorSummary locale={locale} errors={errors} />
      {'now' in typed && <EditConflictNotice locale={locale} facts={factsOf(request, typed)} />}
      <BodyForm
        locale={locale}
        values={typed.values}
        errors={errors}
        endpoint={endpoint}
        categories={categories}
      />
    </DeskPage>,
    reasonOf(typed),
  );
}

const DONE = ['saved', 'checked'] as const;

function factsOf({ locale }: PageRequest, { now, values }: Typed): readonly ConflictingFact[] {
  const t = passingText.in(locale);
  const on = (isOn: boolean | undefined) => t(isOn ? 'now.on.yes' : 'now.on.no');
  return [
    { label: t('now.address'), value: now?.address ?? '', typed: values.address },
    { label: t('now.on'), value: on(now?.isOn), typed: on(values.isOn) },
  ];
}

function reasonOf(typed: Typed): { readonly reason?: PageReason } {
  if ('now' in typed) return { reason: 'conflict' };
  return typed.errors.length > 0 ? { reason: 'invalid' } : {};
}
