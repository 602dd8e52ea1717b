import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { parseId } from '#kernel/ids.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import type { DeskOrganisation } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import { changeOrganisation, type OrganisationForm } from '../../use-cases/save-organisation.ts';
import { OrganisationFields } from './organisation-form.tsx';
import { fieldProblems, formOf, typedForm } from './organisation-values.ts';

/** `/desk/organisations/:id/change`: its facts. */
export async function changeOrganisationPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'organisation'>(request.params['id'] ?? '');
  const read = id && (await readDeskOrganisation(context, id));
  if (!read?.ok || !read.value.may.change) return refusal('absent');
  const { organisation } = read.value;
  if (request.method === 'POST') return await save(context, request, organisation);
  const values = formOf(organisation, context.areas);
  const seen = seenOf(organisation);
  return await show(context, request, { organisation, values, problems: [], seen });
}

async function save(
  context: OrganisationsDesk,
  request: PageRequest,
  organisation: DeskOrganisation,
): Promise<Answer> {
  const values = typedForm(request.form);
  const seen = request.form.get('seen') ?? '';
  const changed = await changeOrganisation(context, organisation.id, { form: values, seen });
  if (changed.ok) {
    return redirect(localePath(request.locale, `/desk/organisations/${organisation.id}?done`));
  }
  const { refusal: why } = changed;
  switch (why.reason) {
    case 'absent':
      return refusal('absent');
    case 'changed': {
      const { now } = why;
      const again = {
        organisation: now,
        values,
        problems: [],
        seen: seenOf(now),
        isConflict: true,
      };
      return await show(context, request, again);
    }
    case 'fields':
    case 'out-of-reach':
    case 'known': {
      const problems = fieldProblems(request.locale, why);
      return await show(context, request, { organisation, values, problems, seen });
    }
  }
}

interface Typed {
  readonly organisation: DeskOrganisation;
  readonly values: OrganisationForm;
  readonly problems: readonly FormError[];
  readonly seen: string;
  /** Somebody else changed it meanwhile: `organisation` is what stands there now. */
  readonly isConflict?: boolean;
}

async function show(
  context: OrganisationsDesk,
  request: PageRequest,
  { organisation, values, problems, seen, isConflict = false }: Typed,
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
        { text: t('desk.change') },
      ]}
    >
      <Panel title={t('desk.facts')}>
        <PanelBody>
          <OrganisationFields
            locale={locale}
            values={values}
            problems={problems}
            hidden={{ seen }}
            now={isConflict ? formOf(organisation, context.areas) : undefined}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOf(problems, isConflict),
  );
}

function reasonOf(problems: readonly FormError[], isConflict: boolean) {
  if (isConflict) return { reason: 'conflict' } as const;
  return problems.length > 0 ? ({ reason: 'invalid' } as const) : {};
}
