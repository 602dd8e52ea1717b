import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { newId, parseId } from '#kernel/ids.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import { type ImportedKind, ORGANISATION_KINDS } from '../../domain/organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { createOrganisation, type OrganisationForm } from '../../use-cases/save-organisation.ts';
import { OrganisationFields } from './organisation-form.tsx';
import { fieldProblems, typedForm } from './organisation-values.ts';

/** Schools come from their own register, whole. */
const KINDS = ORGANISATION_KINDS.filter((kind): kind is ImportedKind => kind !== 'school');

/** `/desk/organisations/new`: which kind, and then its facts. */
export async function newOrganisationPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const kind = KINDS.find((known) => known === request.query.get('kind'));
  if (!kind) return await chooseKind(context, request);
  const fresh = newId<'organisation'>(context.platform.random);
  if (request.method === 'GET') {
    return await show(context, request, { kind, values: {}, problems: [], key: fresh });
  }
  const form = typedForm(request.form);
  const key = parseId<'organisation'>(request.form.get('key') ?? '') ?? fresh;
  const created = await createOrganisation(context, { kind, form, key });
  if (created.ok) {
    return redirect(localePath(request.locale, `/desk/organisations/${created.value}?done`));
  }
  const { refusal: why } = created;
  if (why.reason === 'absent') return refusal('absent');
  const problems = fieldProblems(request.locale, why);
  return await show(context, request, { kind, values: form, problems, key });
}

async function chooseKind(context: OrganisationsDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = organisationsText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.choose-kind')}
      crumbs={[{ text: t('desk.organisations'), href: localePath(locale, '/desk/organisations') }]}
    >
      <Panel title={t('desk.kind')}>
        <TaskRows>
          {KINDS.map((kind) => (
            <TaskRow
              key={kind}
              href={localePath(locale, `/desk/organisations/new?kind=${kind}`)}
              title={t(`desk.one.${kind}`)}
            />
          ))}
        </TaskRows>
      </Panel>
    </DeskPage>,
  );
}

interface Typed {
  readonly kind: ImportedKind;
  readonly values: OrganisationForm;
  readonly problems: readonly FormError[];
  readonly key: string;
}

async function show(
  context: OrganisationsDesk,
  request: PageRequest,
  { kind, values, problems, key }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = organisationsText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.new.title')}
      lead={t(`desk.one.${kind}`)}
      crumbs={[{ text: t('desk.organisations'), href: localePath(locale, '/desk/organisations') }]}
    >
      <Panel title={t('desk.facts')}>
        <PanelBody>
          <OrganisationFields
            locale={locale}
            values={values}
            problems={problems}
            hidden={{ key }}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    problems.length > 0 ? { reason: 'invalid' } : {},
  );
}
