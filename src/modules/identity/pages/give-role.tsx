import { type AccountId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { grantableRoles } from '../domain/may-grant.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import type { StaffPerson } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { grantRole } from '../use-cases/grant-role.ts';
import { readColleague } from '../use-cases/read-colleague.ts';
import { deskFrame } from './desk-frame.ts';
import { GrantFields } from './grant-fields.tsx';
import { redirectToRequests } from './role-requests.tsx';
import { readGrantForm, type TypedGrant, typedGrant } from './grant-form.ts';
import { grantErrors, ownArea, refusalField } from './grant-words.ts';

/** `/desk/people/:id/role`: one more role for somebody. */
export async function giveRolePage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'account'>(request.params['id'] ?? '');
  const read = id && (await readColleague(context, id));
  if (!id || !read?.ok || !read.value.may.grant) return refusal('absent');
  const { person } = read.value;
  if (request.method === 'POST') return await receive(context, request, id, person);
  const area = ownArea(context, request.locale, 'role.grant');
  const typed = { ...(await typedGrant(new URLSearchParams(), context.places)), area };
  return await showForm(context, request, person, typed, []);
}

async function receive(
  context: PeopleDeskContext,
  request: PageRequest,
  id: AccountId,
  person: StaffPerson,
): Promise<Answer> {
  const { locale } = request;
  const typed = await typedGrant(request.form, context.places);
  const wanted = readGrantForm(typed, context.places);
  if (!wanted.ok) {
    return await showForm(context, request, person, typed, grantErrors(locale, wanted.refusal));
  }
  const given = await grantRole(context, id, wanted.value);
  if (given.ok) {
    return 'asked' in given.value
      ? redirectToRequests(locale, given.value.asked)
      : redirect(localePath(locale, `/desk/people/${id}?done=role`));
  }
  const why = given.refusal;
  if (why === 'forbidden' || why === 'absent' || why === 'step-up') return refusal('absent');
  const text = identityText.in(locale)(`give.problem.${why}`);
  return await showForm(context, request, person, typed, [{ field: refusalField(why), text }]);
}

async function showForm(
  context: PeopleDeskContext,
  request: PageRequest,
  person: StaffPerson,
  typed: TypedGrant,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  const own = localePath(locale, `/desk/people/${person.id}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('give.title', { name: person.name })}
      lead={t('give.lead')}
      crumbs={[
        { text: t('people'), href: localePath(locale, '/desk/people') },
        { text: person.name, href: own },
        { text: t('person.give') },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel title={t('person.give')}>
        <PanelBody>
          <form method="post" action={`${own}/role`} noValidate>
            <GrantFields
              locale={locale}
              places={context.places}
              roles={grantableRoles(context.policy, context.actor)}
              typed={typed}
              errors={errors}
            />
            <Button>{t('give.button')}</Button>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}
