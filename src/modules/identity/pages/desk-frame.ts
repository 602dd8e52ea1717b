import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { DeskFrame, DeskPlace, DeskPlaces } from '#ui/layouts/desk-frame.ts';
import type { Actor } from '../domain/actor.ts';
import type { DeskContext, DeskGroup, DeskGroupId, DeskLink } from '../domain/desk.ts';
import { identityText } from '../messages/index.ts';
import { countUnread } from '../use-cases/count-unread.ts';
import { markRead } from '../use-cases/mark-read.ts';

/** Who sits at the desk and where they may go. `context.actor` is whoever asks. */
export async function deskFrame(context: DeskContext, request: PageRequest): Promise<DeskFrame> {
  const { actor, desk, policy } = context;
  const allowed = desk.places.map(({ id, links }) => ({
    id,
    links: links.filter(({ permission, ofEverywhere }) =>
      policy.can(actor, permission, ofEverywhere ? {} : undefined),
    ),
  }));
  const current = currentOf(
    allowed.flatMap(({ links }) => links),
    request,
  );
  const [groups, unread] = await Promise.all([
    Promise.all(
      allowed
        .filter(({ links }) => links.length > 0)
        .map((group) => groupOf(context, request, group, current)),
    ),
    readOpened(context, request),
  ]);
  const { clock } = context.platform;
  const isLong = groups.reduce((count, { places }) => count + places.length, 0) > MAX_OPEN;
  return {
    account: actor.kind === 'staff' ? actor.id : actor.kind,
    person: actor.kind === 'staff' ? actor.displayName : actor.kind,
    roles: rolesOf(actor, request.locale),
    groups: groups.map((group) => ({
      label: group.label,
      isFolded: isLong && isSeldom(group),
      places: group.places,
    })),
    unread,
    now: formatInstant(request.locale, clock.now(), clock.timeZone),
  };
}

/**
 * Whoever opens a thing from a list has seen, too, what they were told of it: it is new to them no more. «My day» is where
 * they are told, and no such thing. Answers how much is still new.
 */
async function readOpened(context: DeskContext, { method, path }: PageRequest): Promise<number> {
  const unread = await countUnread(context);
  if (unread === 0 || method !== 'GET' || path === '/desk') return unread;
  const seen = await markRead(context, { path });
  return seen.ok ? unread - seen.value.count : unread;
}

function rolesOf(actor: Actor, locale: Locale): string {
  if (actor.kind !== 'staff') return '';
  const t = identityText.in(locale);
  return [...new Set(actor.grants.map(({ role }) => t(`role.${role}`)))].join(', ');
}

/** Where somebody is: of two places that a path lies in, the inner one. «My day» is the beginning of every path. */
function currentOf(links: readonly DeskLink[], { path }: PageRequest): DeskLink | undefined {
  return links
    .filter(
      (link) => path === link.path || (link.path !== '/desk' && path.startsWith(`${link.path}/`)),
    )
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** Beyond so many places, what is set up once a year does not stand among what is done each day. */
const MAX_OPEN = 14;

function isSeldom({ id, places }: NamedGroup): boolean {
  return id === 'set-up' && !places.some(({ current }) => current);
}

/** «My day» stands alone and needs no name above it. */
function nameOf(group: DeskGroupId, locale: Locale): string | undefined {
  return group === 'day' ? undefined : identityText.in(locale)(`desk.group.${group}`);
}

type NamedGroup = Omit<DeskPlaces, 'isFolded'> & Pick<DeskGroup, 'id'>;

async function groupOf(
  context: DeskContext,
  request: PageRequest,
  { id, links }: DeskGroup,
  current: DeskLink | undefined,
): Promise<NamedGroup> {
  return {
    id,
    label: nameOf(id, request.locale),
    places: await Promise.all(links.map((link) => placeOf(context, request, link, current))),
  };
}

async function placeOf(
  context: DeskContext,
  request: PageRequest,
  link: DeskLink,
  current: DeskLink | undefined,
): Promise<DeskPlace> {
  const waiting = await link.waiting?.(context);
  return {
    label: link.label(request.locale),
    path: link.path,
    current: link === current,
    ...(link.key === undefined ? {} : { key: link.key }),
    ...(waiting === undefined ? {} : { waiting }),
  };
}
