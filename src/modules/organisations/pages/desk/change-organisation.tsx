import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import type { DeskOrganisation } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import { changeOrganisation, type OrganisationForm } from '../../use-cases/save-organisation.ts';
import {
  type FieldProblem,
  fieldProblems,
  formOf,
  OrganisationFields,
  typedForm,
} from './organisation-form.tsx';

/** `/desk/organisations/:id/change`: its facts. */
export async function changeOrganisationPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'organisation'>(request.params['id'] ?? '');
  const read = id && (await readDeskOrganisation(context, id));
  if (!read?.ok || !read.value.mayChange) return refusal('absent');
  const { organisation } = read.value;
  if (request.method === 'GET') {
    const values = formOf(organisation, context.areas);
    return await show(context, request, { organisation, values, problems: [] });
  }
  const values = typedForm(request.form);
  const seen = request.form.get('seen') ?? '';
  const changed = await changeOrganisation(context, organisation.id, { form: values, seen });
  if (changed.ok) {
    return redirect(localePath(request.locale, `/desk/organisations/${organisation.id}?done`));
  }
  if (changed.refusal.reason === 'absent') return refusal('absent');
  const problems = fieldProblems(request.locale, changed.refusal);
  return await show(context, request, { organisation, values, problems });
}

interface Typed {
  readonly organisation: DeskOrganisation;
  readonly values: OrganisationForm;
  readonly problems: readonly FieldProblem[];
}

async function show(
  context: OrganisationsDesk,
  request: PageRequest,
  { organisation, values, problems }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const path = localePath(locale, `/desk/organisations/${organisation.id}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.change')}
      lead={nameIn(locale, organisation)}
      crumbs={[
        { text: t('desk.organisations'), href: localePath(locale, '/desk/organisations') },
        { text: nameIn(locale, organisation), href: path },
      ]}
    >
      <Panel title={t('desk.facts')}>
        <PanelBody>
          <OrganisationFields
            locale={locale}
            values={values}
            problems={problems}
            seen={organisation.changedAt.toString()}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    problems.length > 0 ? { reason: 'invalid' } : {},
  );
}
