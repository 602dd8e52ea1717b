import { parseId } from '../../../../kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '../../../../platform/http/route.ts';
import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import {
  type Agreement,
  type AgreementFacts,
  agreementState,
  type DeskOrganisation,
} from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { addAgreement, agreementSchema } from '../../use-cases/add-agreement.ts';
import { changeAgreement } from '../../use-cases/change-agreement.ts';
import { endAgreement } from '../../use-cases/end-agreement.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import type { PartField, PartValues } from './part-form.tsx';
import { addPart, backTo, changePart, NEW, organisationOf } from './part-page.tsx';

/** `/desk/organisations/:id/agreements/:agreement`: what was agreed, or something new. */
export async function agreementPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = organisationOf(request);
  if (!id) return refusal('absent');
  const read = await readDeskOrganisation(context, id);
  if (!read.ok || !read.value.may.change) return refusal('absent');
  const { organisation, agreements } = read.value;
  const { locale, params } = request;
  const t = organisationsText.in(locale);
  const shared = { context, request, organisation, fields: fieldsOf(locale) };
  if (params['agreement'] === NEW) {
    return await addPart<'agreement', AgreementFacts>(
      { ...shared, title: t('agreement.new') },
      agreementSchema,
      (key, facts) => addAgreement(context, id, key, facts),
    );
  }
  const was = agreements.find((one) => one.id === params['agreement']);
  // What was ended stays as it was.
  if (!was || was.endedOn !== undefined) return refusal('absent');
  const children = endable(context, was) && (
    <Ending locale={locale} organisation={organisation} agreement={was} />
  );
  return await changePart(
    { ...shared, title: t('agreement.change'), children },
    agreementSchema,
    { was, valuesOf },
    (facts, seen) => changeAgreement(context, id, { id: was.id, facts, seen }),
  );
}

function endable({ platform: { clock } }: OrganisationsDesk, agreement: Agreement): boolean {
  const state = agreementState(agreement, clock.today());
  return state === 'in-force' || state === 'ends-soon';
}

/** POST `/desk/organisations/:id/agreements/:agreement/end`. */
export async function endAgreementPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = organisationOf(request);
  const agreement = parseId<'agreement'>(request.params['agreement'] ?? '');
  const ended = id && agreement && (await endAgreement(context, id, agreement));
  return ended?.ok ? backTo(request) : refusal('absent');
}

interface EndingProps {
  readonly locale: Locale;
  readonly organisation: DeskOrganisation;
  readonly agreement: Agreement;
}

function Ending({ locale, organisation, agreement: { id, subject } }: EndingProps) {
  const t = organisationsText.in(locale);
  const path = `/desk/organisations/${organisation.id}/agreements/${id}/end`;
  return (
    <Panel title={t('agreement.ending')}>
      <PanelBody>
        <p>{t('agreement.ending.text')}</p>
        <PostButton
          action={localePath(locale, path)}
          kind="danger"
          label={t('agreement.end.label', { subject })}
        >
          {t('agreement.end')}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}

function fieldsOf(locale: Locale): readonly PartField[] {
  const t = organisationsText.in(locale);
  return [
    { name: 'subject', label: t('agreement.subject'), optional: false },
    { name: 'number', label: t('agreement.number'), optional: true },
    { name: 'signedOn', label: t('agreement.signedOn'), optional: false, type: 'date' },
    {
      name: 'endsOn',
      label: t('agreement.endsOn'),
      hint: t('agreement.endsOn.hint'),
      optional: true,
      type: 'date',
    },
  ];
}

function valuesOf({ subject, number, signedOn, endsOn }: Agreement): PartValues {
  return {
    subject,
    number: number ?? '',
    signedOn: signedOn.toString(),
    endsOn: endsOn?.toString() ?? '',
  };
}
