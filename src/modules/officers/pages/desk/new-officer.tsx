import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { cardSchema } from '../../use-cases/card-schema.ts';
import { type CreateOfficer, createOfficer } from '../../use-cases/create-officer.ts';
import { areaChoices } from './assign-form.tsx';
import { assignSchema } from './beats.tsx';
import {
  ContactFields,
  EMPTY_CARD,
  PersonFields,
  sentCard,
  type TypedCard,
  typedCard,
} from './card-form.tsx';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors, reasonText } from './form-errors.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** The beat that a new card begins with. */
const placeSchema = z.strictObject({
  areaId: assignSchema.shape.areaId,
  startsOn: assignSchema.shape.startsOn,
});

interface Filled {
  readonly typed: TypedCard;
  readonly areaId: string;
  readonly startsOn: string;
  readonly errors: readonly FormError[];
}

/** `/desk/officers/new`: a card for somebody who serves from now on; `?area=` says for which beat. */
export async function newOfficerPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  if (!context.policy.can(context.actor, 'officer.create')) return refusal('absent');
  if (request.method === 'POST') return await create(context, request);
  return await show(context, request, {
    typed: EMPTY_CARD,
    areaId: request.query.get('area') ?? '',
    startsOn: context.platform.clock.today().toString(),
    errors: [],
  });
}

async function create(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const { form, locale } = request;
  const again = (errors: readonly FormError[]) =>
    show(context, request, {
      typed: typedCard(form),
      areaId: form.get('areaId') ?? '',
      startsOn: form.get('startsOn') ?? '',
      errors,
    });
  const parsed = parseNewOfficer(form);
  if (!parsed.ok) return await again(formErrors(locale, parsed.refusal, 'name'));
  const created = await createOfficer(context, parsed.value);
  if (created.ok) {
    return redirect(`${cardPath(locale, created.value.id, '/hours')}?done=created`);
  }
  if (created.refusal === 'absent') return refusal('absent');
  const field = FIELD_OF[created.refusal];
  return await again([{ field, text: reasonText(locale, created.refusal) }]);
}

/** Both halves of the form are read, so that everything wrong is said at once. */
function parseNewOfficer(form: URLSearchParams): Result<CreateOfficer, readonly FormIssue[]> {
  const { areaId = '', startsOn = '', ...sent } = sentCard(form);
  const place = placeSchema.safeParse({ areaId, startsOn });
  const card = cardSchema.safeParse(sent);
  if (place.success && card.success) return ok({ ...card.data, ...place.data });
  return refuse([...(place.error?.issues ?? []), ...(card.error?.issues ?? [])]);
}

const FIELD_OF = {
  'area-gone': 'areaId',
  'badge-of-another': 'badgeNumber',
  'station-gone': 'stationId',
} as const;

async function show(context: OfficersDesk, request: PageRequest, filled: Filled): Promise<Answer> {
  const { locale } = request;
  const t = officersDeskText.in(locale);
  const { typed, errors } = filled;
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('new')}
      lead={t('new.lead')}
      crumbs={[
        { text: t('officers'), href: localePath(locale, '/desk/officers') },
        { text: t('new') },
      ]}
    >
      <form method="post" action={localePath(locale, '/desk/officers/new')} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <Panel title={t('card.person')}>
          <PanelBody>
            <PersonFields context={context} locale={locale} typed={typed} errors={errors} />
          </PanelBody>
        </Panel>
        <Panel title={t('new.beat')}>
          <PanelBody>
            <SelectField
              locale={locale}
              name="areaId"
              label={t('beats.area')}
              hint={t('beats.area.hint')}
              empty={t('choose')}
              options={areaChoices(context, locale, 'officer.create')}
              value={filled.areaId}
              error={errorOf(errors, 'areaId')}
            />
            <Field
              locale={locale}
              name="startsOn"
              label={t('beats.from')}
              type="date"
              value={filled.startsOn}
              error={errorOf(errors, 'startsOn')}
            />
          </PanelBody>
        </Panel>
        <Panel title={t('card.reach')}>
          <PanelBody>
            <ContactFields locale={locale} typed={typed} errors={errors} />
          </PanelBody>
        </Panel>
        <Buttons>
          <Button>{t('new.create')}</Button>
        </Buttons>
      </form>
    </DeskPage>
  );
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}
