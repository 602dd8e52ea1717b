import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { openingSchema } from '../../use-cases/act-schemas.ts';
import { listPlanAreas } from '../../use-cases/list-action-choices.ts';
import { openPlan } from '../../use-cases/open-plan.ts';
import { deskPlanPath } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { planDeskText } from './messages/index.ts';

type Values = Readonly<Record<string, string>>;

/** `/desk/plan/new`: the plan of a year, of one of the areas within reach. */
export async function openPlanPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const { locale, form, method } = request;
  if (method === 'GET') {
    const year = String(context.platform.clock.today().year + 1);
    return await show(context, request, { year }, []);
  }
  const values = Object.fromEntries(form);
  const parsed = openingSchema.safeParse(values);
  if (!parsed.success) {
    return await show(context, request, values, issueErrors(locale, parsed.error.issues));
  }
  const { year, areaId } = parsed.data;
  const again = (reason: string) => show(context, request, values, [reasonError(locale, reason)]);
  if (!areaId) return await again('area-missing');
  const opened = await openPlan(context, { year, areaId });
  if (opened.ok) return redirect(deskPlanPath(locale, { plan: opened.value, done: 'opened' }));
  return opened.refusal === 'absent' ? refusal('absent') : await again(opened.refusal);
}

async function show(
  context: PlanDesk,
  request: PageRequest,
  values: Values,
  errors: readonly FormError[],
): Promise<Answer> {
  const areas = listPlanAreas(context);
  if (!areas.ok) return refusal('absent');
  const { locale } = request;
  const t = planDeskText.in(locale);
  const [only, another] = areas.value;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('open')}
      lead={t('open.lead')}
      crumbs={[{ text: t('plan'), href: deskPlanPath(locale) }, { text: t('open') }]}
    >
      <Panel>
        <PanelBody>
          <form method="post" action={localePath(locale, '/desk/plan/new')} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <Field
              locale={locale}
              name="year"
              label={t('open.year')}
              value={values['year']}
              error={errorOf(errors, 'year')}
              inputMode="numeric"
              maxLength={4}
            />
            <SelectField
              locale={locale}
              name="areaId"
              label={t('open.area')}
              empty={t('choose')}
              options={areas.value.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
              value={values['areaId'] ?? (another ? undefined : only?.id)}
              error={errorOf(errors, 'areaId')}
            />
            <Buttons>
              <Button>{t('open.go')}</Button>
              <a href={deskPlanPath(locale)}>{t('back')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}
