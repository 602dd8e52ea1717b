import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { readPerson } from '../domain/account.ts';
import type { PeoplePlaces } from '../domain/names-of-places.ts';
import { grantableRoles } from '../domain/may-grant.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import { type InviteRefusal, invitePerson } from '../use-cases/invite-person.ts';
import { deskFrame } from './desk-frame.ts';
import { GrantFields } from './grant-fields.tsx';
import { readGrantForm, type TypedGrant, typedGrant } from './grant-form.ts';
import {
  askedOrganisation,
  grantErrors,
  ownArea,
  refusalField,
  type ShownRefusal,
} from './grant-words.ts';
import { redirectToRequests } from './role-requests.tsx';
import { shownLink } from './shown-link.tsx';

interface TypedInvitation extends TypedGrant {
  readonly name: string;
  readonly email: string;
  readonly language: 'uk' | 'en';
}

/** `/desk/people/invite`: somebody new, their first role, and the link that lets them in. */
export async function invitePersonPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  if (request.method === 'POST') return await receive(context, request);
  if (!context.policy.can(context.actor, 'invitation.create')) return refusal('absent');
  const { locale, query } = request;
  const area = ownArea(context, locale, 'role.grant');
  const organisation = askedOrganisation(context, locale, query.get('organisation') ?? '');
  const empty = await typedInvitation(new URLSearchParams(), context.places);
  const typed = { ...empty, area, organisation };
  return await showForm(context, request, typed, []);
}

async function receive(context: PeopleDeskContext, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const typed = await typedInvitation(form, context.places);
  const person = readPerson(typed, typed.language);
  const wanted = readGrantForm(typed, context.places);
  const t = identityText.in(locale);
  if (!person.ok || !wanted.ok) {
    const own = (person.ok ? [] : person.refusal).map((wrong) => ({
      field: wrong === 'name-unreadable' ? 'name' : 'email',
      text: t(`give.problem.${wrong}`),
    }));
    const others = wanted.ok ? [] : grantErrors(locale, wanted.refusal);
    return await showForm(context, request, typed, [...own, ...others]);
  }
  const invited = await invitePerson(context, person.value, wanted.value);
  if (!invited.ok) return await refuse(context, request, typed, invited.refusal);
  if ('asked' in invited.value) return redirectToRequests(locale, invited.value.asked);
  const { link: invitation } = invited.value;
  return await shownLink(context, request, { invitation, name: person.value.name });
}

async function refuse(
  context: PeopleDeskContext,
  request: PageRequest,
  typed: TypedInvitation,
  why: InviteRefusal,
): Promise<Answer> {
  if (why === 'forbidden') return refusal('absent');
  if (why === 'step-up') {
    return await showForm(context, request, typed, []);
  }
  const shown: ShownRefusal = why;
  const text = identityText.in(request.locale)(`give.problem.${shown}`);
  return await showForm(context, request, typed, [{ field: refusalField(shown), text }]);
}

async function typedInvitation(
  form: URLSearchParams,
  places: PeoplePlaces,
): Promise<TypedInvitation> {
  return {
    ...(await typedGrant(form, places)),
    name: form.get('name') ?? '',
    email: form.get('email') ?? '',
    language: form.get('language') === 'en' ? 'en' : 'uk',
  };
}

async function showForm(
  context: PeopleDeskContext,
  request: PageRequest,
  typed: TypedInvitation,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('invite.title')}
      lead={t('invite.lead')}
      crumbs={[
        { text: t('people'), href: localePath(locale, '/desk/people') },
        { text: t('invite.title') },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel>
        <PanelBody>
          <form method="post" action={localePath(locale, '/desk/people/invite')} noValidate>
            <Field
              locale={locale}
              name="name"
              label={t('invite.name')}
              value={typed.name}
              error={errorOf(errors, 'name')}
              maxLength={200}
              autoComplete="off"
            />
            <Field
              locale={locale}
              name="email"
              type="email"
              label={t('invite.email')}
              hint={t('invite.email.hint')}
              value={typed.email}
              error={errorOf(errors, 'email')}
              maxLength={254}
              autoComplete="off"
            />
            <SelectField
              locale={locale}
              name="language"
              label={t('invite.language')}
              value={typed.language}
              options={(['uk', 'en'] as const).map((value) => ({
                value,
                label: t(`person.language.${value}`),
              }))}
            />
            <GrantFields
              locale={locale}
              places={context.places}
              roles={grantableRoles(context.policy, context.actor)}
              typed={typed}
              errors={errors}
            />
            <Button>{t('invite.button')}</Button>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}
