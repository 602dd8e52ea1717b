import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { CALL_OUTCOMES, isCallWaiting } from '../../domain/call-back.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { readReport } from '../../use-cases/read-report.ts';
import { callSchema, recordCallBack } from '../../use-cases/record-call-back.ts';
import { type ReportsDesk, reportIdOf, reportPath } from '../desk/desk-pages.ts';
import { reportCrumbs } from '../desk/report-crumbs.ts';
import { areaName, categoryOf } from '../desk/report-words.ts';
import { callsText } from './messages/index.ts';

interface CallError {
  readonly field: string;
  readonly text: string;
}

/** `/desk/reports/:id/call`: the number, what to say, and what came of it, for whoever may see how to reach the author. */
export async function callPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  if (request.method !== 'POST') {
    const tomorrow = context.platform.clock.today().add({ days: 1 }).toString();
    return await show(context, request, { againOn: tomorrow }, []);
  }
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const parsed = callSchema.safeParse({ againOn: '', ...values });
  if (!parsed.success) {
    const errors = errorsOf(request, parsed.error.issues);
    return await show(context, request, values, errors);
  }
  const id = reportIdOf(request);
  const recorded = id && (await recordCallBack(context, { ...parsed.data, id }));
  if (!id || !recorded) return refusal('absent');
  if (recorded.ok) return redirect(`${reportPath(locale, id)}?done=called`);
  if (recorded.refusal === 'absent') return refusal('absent');
  const text = callsText.in(locale)(`error.${recorded.refusal}`);
  return await show(context, request, values, [{ field: 'againOn', text }]);
}

interface Issue {
  readonly path: readonly PropertyKey[];
}

function errorsOf({ locale }: PageRequest, issues: readonly Issue[]): readonly CallError[] {
  const t = callsText.in(locale);
  return issues.map(({ path: [field] }) =>
    field === 'againOn'
      ? { field, text: t('error.day-unreadable') }
      : { field: 'outcome', text: t('error.outcome-missing') },
  );
}

async function show(
  context: ReportsDesk,
  request: PageRequest,
  values: Readonly<Record<string, string>>,
  errors: readonly CallError[],
): Promise<Answer> {
  const { locale } = request;
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { report, contact, calls } = read.value;
  if (contact?.kind !== 'phone' || !contact.isCallWanted || !isCallWaiting(calls)) {
    return refusal('absent');
  }
  const t = callsText.in(locale);
  const categories = reportCategoriesAt(context);
  const category = categoryOf(locale, categories, report);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead', { category, place: areaName(locale, context, report.areaId) })}
      crumbs={reportCrumbs(locale, categories, report, t('title'))}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel title={t('number')}>
        <PanelBody>
          <p class="call-number">
            <PhoneLink phone={contact.value} />
          </p>
          <p class="quiet">{t('seen')}</p>
        </PanelBody>
      </Panel>
      <Script request={request} />
      <Outcome request={request} values={values} errors={errors} />
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

const SCRIPT = ['hello', 'who', 'code', 'safe', 'now', 'next', 'bye'] as const;

/** Whoever calls for the first time reads it aloud; whoever has called often knows what must not be said. */
function Script({ request: { locale } }: { readonly request: PageRequest }) {
  const t = callsText.in(locale);
  return (
    <Panel title={t('script')}>
      <PanelBody>
        <ol class="call-script">
          {SCRIPT.map((line) => (
            <li key={line}>{t(`script.${line}`)}</li>
          ))}
        </ol>
      </PanelBody>
    </Panel>
  );
}

interface OutcomeProps {
  readonly request: PageRequest;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly CallError[];
}

function Outcome({ request: { locale }, values, errors }: OutcomeProps) {
  const t = callsText.in(locale);
  return (
    <Panel>
      <PanelBody>
        <form method="post" noValidate>
          <Choices
            locale={locale}
            name="outcome"
            legend={t('outcome')}
            value={values['outcome']}
            error={errorOf(errors, 'outcome')}
            options={CALL_OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
          />
          <Field
            locale={locale}
            name="againOn"
            type="date"
            label={t('again')}
            hint={t('again.hint')}
            value={values['againOn']}
            error={errorOf(errors, 'againOn')}
            optional
          />
          <p class="quiet">{t('written')}</p>
          <Buttons>
            <Button>{t('save')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
