import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import {
  type Agreement,
  type AgreementFacts,
  agreementState,
} from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { addAgreement, agreementSchema } from '../../use-cases/add-agreement.ts';
import { changeAgreement } from '../../use-cases/change-agreement.ts';
import { endAgreement } from '../../use-cases/end-agreement.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import { Farewell } from './farewell.tsx';
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
    <Farewell
      locale={locale}
      title={t('agreement.ending')}
      text={t('agreement.ending.text')}
      path={`/desk/organisations/${organisation.id}/agreements/${was.id}/end`}
      button={t('agreement.end')}
      label={t('agreement.end.label', { subject: was.subject })}
    />
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
