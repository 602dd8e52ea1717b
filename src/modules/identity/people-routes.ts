import type { Route } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { staffPages } from './staff-pages.ts';
import type { Actor } from './domain/actor.ts';
import type { DeskEvents, DeskLink, NotificationKind } from './domain/desk.ts';
import type { AreaNames } from './domain/names-of-places.ts';
import type { PeoplePagesContext } from './domain/people-context.ts';
import { identityText } from './messages/index.ts';
import { askBreakGlassPage } from './pages/ask-break-glass.tsx';
import { breakGlassPage } from './pages/break-glass.tsx';
import { decideBreakGlassPage } from './pages/decide-break-glass.tsx';
import { giveRolePage } from './pages/give-role.tsx';
import { invitePersonPage } from './pages/invite-person.tsx';
import { peoplePage } from './pages/people.tsx';
import { permissionTablePage } from './pages/permission-table.tsx';
import { personPage } from './pages/person.tsx';
import { renewLinkPage, restorePage, revokeRolePage, suspendPage } from './pages/person-acts.ts';
import { decideRoleRequestPage } from './pages/decide-role-request.tsx';
import { roleRequestsPage } from './pages/role-requests.tsx';
import { ownRightsPage, personRightsPage } from './pages/rights.tsx';
import { withdrawLink } from './pages/withdraw-link.ts';
import { MAX_REASON_LENGTH } from './domain/break-glass.ts';

export const peopleLinks: readonly DeskLink[] = [
  {
    id: 'people',
    path: '/desk/people',
    permission: 'account.read',
    key: 'p',
    label: (locale) => identityText.in(locale)('people'),
  },
  {
    id: 'role-requests',
    path: '/desk/people/requests',
    permission: 'role-request.read',
    label: (locale) => identityText.in(locale)('requests'),
  },
  {
    id: 'break-glass',
    path: '/desk/break-glass',
    permission: 'break-glass.read',
    label: (locale) => identityText.in(locale)('glass'),
  },
];

export const peopleNotifications: readonly NotificationKind[] = [
  ...(['asked', 'opened', 'refused', 'watched'] as const).map((kind) => ({
    kind: `break-glass.${kind}`,
    text: (locale: Locale) => identityText.in(locale)(`glass.told.${kind}`),
    ...(kind === 'asked' && { task: 'break-glass.decide' as const }),
  })),
  ...(['asked', 'confirmed', 'refused', 'watched'] as const).map((kind) => ({
    kind: `role-request.${kind}`,
    text: (locale: Locale) => identityText.in(locale)(`requests.told.${kind}`),
  })),
];

/**
 * That somebody's role or access changed is heard by whoever may see people at all; break-glass by whoever asked for
 * it, and those who answer there or watch over it: everybody may see their own, so that without a place everybody
 * would hear when somebody was let in, anywhere.
 */
export function peopleEvents(areas: AreaNames): readonly DeskEvents[] {
  return [
    { types: ['account.*', 'grant.*', 'invitation.*'], permission: 'account.read' },
    { types: ['role-request.*'], permission: 'role-request.read' },
    {
      types: ['break-glass.*'],
      permission: 'break-glass.read',
      where: ({ account, area }) =>
        account === undefined || area === undefined
          ? undefined
          : { ownerId: account, areaIds: areas.chain(area) },
    },
  ];
}

/** A place is asked for again where its name could mean several. */
const placeFields = (name: string) => [name, `${name}-asked`, `${name}-chosen`];
const GRANT_FIELDS = ['role', ...placeFields('area'), ...placeFields('organisation'), 'until'];

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { reason: MAX_REASON_LENGTH };

/**
 * People, their roles and rights, and break-glass. What is dangerous asks for a fresh proof before its form is
 * shown, not after it was filled in.
 */
export function peopleRoutes(context: PeoplePagesContext): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(context);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/people', 'account.read', peoplePage),
    ...form('/desk/people/invite', 'invitation.create', invitePersonPage, {
      fields: ['name', 'email', 'language', ...GRANT_FIELDS],
    }),
    get('/desk/people/requests', 'role-request.read', roleRequestsPage),
    ...form('/desk/people/requests/:id', 'role.confirm', decideRoleRequestPage, {
      fields: ['decision'],
    }),
    get('/desk/people/:id', 'account.read', personPage),
    get('/desk/people/:id/rights', 'rights.read', personRightsPage),
    ...form('/desk/people/:id/role', 'role.grant', giveRolePage, { fields: GRANT_FIELDS }),
    ...form('/desk/people/:id/revoke/:grant', 'role.revoke', revokeRolePage),
    ...form('/desk/people/:id/suspend', 'account.suspend', suspendPage),
    ...form('/desk/people/:id/restore', 'account.restore', restorePage),
    ...form('/desk/people/:id/link', 'invitation.create', renewLinkPage),
    post('/desk/people/:id/withdraw', 'invitation.withdraw', withdrawLink),
    get('/account/rights', 'rights.read', ownRightsPage),
    get('/desk/rights', 'rights.list', permissionTablePage),
    get('/desk/break-glass', 'break-glass.read', breakGlassPage),
    ...form('/desk/break-glass/ask', 'break-glass.ask', askBreakGlassPage, {
      fields: ['class', 'reason', ...placeFields('area')],
    }),
    ...form('/desk/break-glass/:id', 'break-glass.decide', decideBreakGlassPage, {
      fields: ['decision'],
    }),
  ]);
}
