import type { StaffRole } from '#modules/identity/index.ts';
import type { Asker } from '../../askers.ts';
import { allGrounds } from '../../grounds.ts';
import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import {
  plantBreakGlass,
  plantInvited,
  plantNotification,
  plantOwnSession,
  plantPasskey,
  plantPassword,
  plantPerson,
  plantRoleRequest,
  plantSession,
  plantSuspended,
  plantSuspendedAbove,
} from '../../plants-identity.ts';

/** A place to name in a form: nothing stands in the path. */
const plantPlace: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { above, hromada, name } = world.groundOf(where);
  return { params: {}, facts: { areaIds: above }, known: { hromada, name } };
};

const holds = (asker: Asker, ...roles: readonly StaffRole[]) =>
  asker.roles.some(({ role }) => roles.includes(role));

/** Nobody does it with themselves. */
const toAnother: Line['judge'] = (may, asker, { ownerId }) =>
  may('account.read') && ownerId !== asker.accountId;

const ofPlace = ({ thing }: Posting) => ({
  area: thing.known?.['name'] ?? '',
  'area-asked': thing.known?.['name'] ?? '',
  'area-chosen': thing.known?.['hromada'] ?? '',
});

/** Which role this one may give at all. */
const roleFrom = (asker: Asker): StaffRole =>
  holds(asker, 'administrator') ? 'coordinator' : 'district-officer';

/** People, their roles and rights. */
export const peopleLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/people/invite',
    { plant: plantPlace, refused: 422 },
    // Each of these roles takes two people: a second one gets the link.
    {
      form: (posting) => ({
        name: 'Запрошена Людина',
        email: `guest-${posting.world.next()}@example.org`,
        language: 'uk',
        role: roleFrom(posting.asker),
        ...ofPlace(posting),
      }),
    },
  ),
  { route: 'GET /desk/people/:id', plant: plantPerson },
  { route: 'GET /desk/people/:id/rights', plant: plantPerson },
  ...pageAndForm(
    '/desk/people/:id/role',
    { plant: plantPerson, judge: toAnother },
    {
      form: ({ asker, world }) => {
        const own = asker.roles[0]?.areaId ?? world.grounds.here.hromada;
        const ground = allGrounds(world.grounds).find(({ hromada }) => hromada === own);
        const name = ground?.name ?? '';
        const role = holds(asker, 'administrator') ? 'auditor' : 'school-officer';
        return { role, area: name, 'area-asked': name, 'area-chosen': own };
      },
    },
  ),
  ...pageAndForm('/desk/people/:id/revoke/:grant', { plant: othersOnly(plantPerson) }, {}),
  ...pageAndForm('/desk/people/:id/suspend', { plant: plantPerson, judge: toAnother }, {}),
  ...pageAndForm('/desk/people/:id/restore', { plant: plantSuspended, judge: toAnother }, {}),
  ...pageAndForm(
    '/desk/people/:id/restore',
    {
      plant: plantSuspendedAbove,
      judge: (may, asker, facts) =>
        (toAnother(may, asker, facts) ?? false) &&
        asker.roles.some(
          ({ role, areaId }) =>
            (role === 'administrator' || role === 'coordinator') &&
            (areaId === undefined || areaId === facts.areaIds?.at(-1)),
        ),
    },
    {},
  ),
  ...pageAndForm(
    '/desk/people/:id/link',
    {
      plant: plantPerson,
      // A link opens every role of theirs: the administrator could not give an officer's.
      judge: (may, asker, facts) =>
        (toAnother(may, asker, facts) ?? false) && holds(asker, 'coordinator', 'police-head'),
    },
    {},
  ),
  { route: 'POST /desk/people/:id/withdraw', plant: plantInvited },
  ...pageAndForm(
    '/desk/people/requests/:id',
    { plant: othersOnly(plantRoleRequest), refusedBy: 'desk' },
    { form: { decision: 'refuse' } },
  ),
];

/** What two people open for one. */
export const breakGlassLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/break-glass/ask',
    { plant: plantPlace, refused: 422 },
    {
      form: (posting) => ({
        class: 'report',
        reason: 'Загублена дитина, треба знати, хто писав про подвір’я',
        ...ofPlace(posting),
      }),
    },
  ),
  ...pageAndForm(
    '/desk/break-glass/:id',
    { plant: othersOnly(plantBreakGlass), refusedBy: 'desk' },
    { form: { decision: 'refuse' } },
  ),
  // It takes two: nobody decides on what they asked for themselves.
  {
    route: 'GET /desk/break-glass/:id',
    plant: ownOnly(plantBreakGlass),
    judge: () => false,
    refusedBy: 'desk',
  },
];

/** Who did and read what: of somebody or something that never was, too, to whoever may read all of it. */
export const journalLines: readonly Line[] = [
  { route: 'GET /desk/journal', plant: async () => ({ params: {}, facts: {} }) },
  { route: 'GET /desk/journal/export', plant: async () => ({ params: {}, facts: {} }) },
  {
    route: 'GET /desk/journal/person/:id',
    plant: async (world, where, asker) => {
      const person = await plantPerson(world, where, asker);
      return person && { params: person.params, facts: { ownerId: person.facts.ownerId } };
    },
    unseen: true,
  },
  {
    route: 'GET /desk/journal/thing/:kind/:id',
    plant: async (world, where, asker) => {
      const person = await plantPerson(world, where, asker);
      const id = person?.params['id'];
      return id === undefined ? undefined : { params: { kind: 'account', id }, facts: {} };
    },
    unseen: true,
  },
];

/** One's own account, and nobody else's. */
export const accountLines: readonly Line[] = [
  { route: 'POST /desk/notifications/read', form: { until: '2026-11-25T08:00:00Z' } },
  { route: 'POST /desk/notifications/:id/open', plant: plantNotification, keeps: true },
  { route: 'POST /account/passkey-options', answers: 200 },
  { route: 'POST /account/passkeys', form: { response: '{}' }, answers: 401 },
  {
    route: 'POST /account/passkeys/:id/label',
    plant: plantPasskey,
    form: ({ thing }) => ({ [`label-${thing.params['id']}`]: 'Мій ключ' }),
    keeps: true,
  },
  { route: 'POST /account/passkeys/:id/remove', plant: plantPasskey },
  { route: 'POST /account/password', form: { password: 'x', code: '' }, answers: 422 },
  { route: 'POST /account/password/remove', plant: ownOnly(plantPassword) },
  { route: 'POST /account/recovery-codes', answers: 200 },
  { route: 'POST /account/sessions/end-others' },
  { route: 'POST /account/sessions/:id/end', plant: plantSession },
  { route: 'POST /account/language', form: { language: 'uk' } },
  { route: 'POST /account/prove', form: { password: 'x', code: '' }, answers: 401 },
  { route: 'POST /account/prove/passkey', form: { response: '{}' }, answers: 401 },
  { route: 'POST /account/prove/passkey-options', answers: 200 },
  { route: 'POST /sign-out', plant: plantOwnSession },
];

/** Coming in: open to everybody, so that everybody must be answered alike. */
export const signInLines: readonly Line[] = [
  { route: 'POST /sign-in', form: { email: 'nobody@example.org', password: 'x' }, answers: 401 },
  { route: 'POST /sign-in/passkey', form: { response: '{}' }, answers: 401 },
  { route: 'POST /sign-in/passkey-options', answers: 200 },
  { route: 'GET /join/:token', plant: plantInvited },
  {
    route: 'POST /join/:token',
    plant: plantInvited,
    form: { password: 'x' },
    answers: 422,
    keeps: true,
  },
  {
    route: 'POST /join/:token/passkey',
    plant: plantInvited,
    form: { response: '{}' },
    answers: 422,
    keeps: true,
  },
  { route: 'POST /join/:token/passkey-options', plant: plantInvited, answers: 200, keeps: true },
];

function othersOnly(plant: Plant): Plant {
  return (world, where, asker) =>
    where === 'own' ? Promise.resolve(undefined) : plant(world, where, asker);
}

/** Where no path says whose it is, there is nobody else's to ask for. */
function ownOnly(plant: Plant): Plant {
  return (world, where, asker) =>
    where === 'own' ? plant(world, where, asker) : Promise.resolve(undefined);
}
