import type { AccreditationId, ForumId, SignUpId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { giveSeat } from '#modules/attendance/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Accreditation,
  type AccreditationOutcome,
  mayAccreditationBecome,
} from '../../domain/press/accreditation.ts';
import { gatheringOwner } from '../../domain/registration/registration.ts';
import { findForum } from '../../storage/load-forums.ts';
import {
  loadAccreditations,
  lockAccreditation,
  saveDecided,
} from '../../storage/press/accreditations.ts';
import { saveBadge } from '../../storage/registration/badges.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { askAccredited } from '../press-list/add-contact.ts';

export interface PressList {
  readonly forum: WholeForum;
  readonly accreditations: readonly Accreditation[];
}

/** Who of the media wants to come, for the press officer there: that somebody looked stands in the journal, and how many. */
export async function listAccreditations(
  context: ForumContext,
  id: ForumId,
): Promise<Result<PressList, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'accreditation.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'accreditation.read', forum)) return refuse('absent');
    const accreditations = await loadAccreditations(tx, id);
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'accreditation.read',
      thing: { kind: 'forum', id },
      detail: { count: accreditations.length },
    });
    return ok({ forum, accreditations });
  });
}

export interface DeskAccreditation {
  readonly forum: WholeForum;
  readonly accreditation: Accreditation;
}

/** One of them, with how they are reached: that somebody looked stands in the journal. */
export async function readAccreditation(
  context: ForumContext,
  id: AccreditationId,
): Promise<Result<DeskAccreditation, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'accreditation.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await inReach(tx, context, 'accreditation.read', id);
    if (!found) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'accreditation.read',
      thing: { kind: 'accreditation', id },
    });
    return ok(found);
  });
}

async function inReach(
  tx: Tx,
  context: ForumContext,
  permission: 'accreditation.read' | 'accreditation.handle',
  id: AccreditationId,
): Promise<DeskAccreditation | undefined> {
  const accreditation = await lockAccreditation(tx, id);
  const forum = accreditation && (await findForum(tx, accreditation.forumId));
  if (!accreditation || !forum) return undefined;
  return mayWithForum(context, permission, forum) ? { forum, accreditation } : undefined;
}

export interface HandleAccreditation {
  readonly id: AccreditationId;
  readonly outcome: AccreditationOutcome;
  /** What the letter says besides; of `asked`, what they are asked. */
  readonly note: string;
  readonly seenAt: Temporal.Instant;
}

export type HandleRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'note-missing'
  /** The forum is not public, or was cancelled: nobody comes to it. */
  | 'not-held';

/**
 * Confirmed, they have a ticket of their own beside the line, and a badge; or they are asked something first. Either way a
 * letter goes to them.
 */
export async function handleAccreditation(
  context: ForumContext,
  { id, outcome, note, seenAt }: HandleAccreditation,
): Promise<Result<undefined, HandleRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'accreditation.handle')) return refuse('absent');
  if (outcome === 'asked' && note === '') return refuse('note-missing');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const found = await inReach(tx, context, 'accreditation.handle', id);
    if (!found) return refuse('absent');
    const { accreditation, forum } = found;
    if (!accreditation.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayAccreditationBecome(accreditation.status, outcome)) return refuse('status-impossible');
    const signUpId = outcome === 'confirmed' ? await seat(tx, context, accreditation) : undefined;
    if (outcome === 'confirmed' && !signUpId) return refuse('not-held');
    if (outcome === 'confirmed' && accreditation.wantsReleases) {
      const wish = { accreditation, areaId: forum.areaId };
      await asInstallation(tx, platform, () => askAccredited(tx, context, wish));
    }
    const by = accountOf(actor);
    await saveDecided(tx, id, { status: outcome, note, signUpId, by, at: clock.now() });
    await recordEntry(tx, clock, random, {
      actor,
      action: OUTCOME[outcome].action,
      thing: { kind: 'accreditation', id },
    });
    await recordEvent(tx, clock, random, {
      type: `accreditation.${outcome}`,
      subject: { accreditation: id, forum: forum.id, area: forum.areaId },
    });
    return ok(undefined);
  });
}

/** How the journal calls it. */
const OUTCOME = {
  confirmed: { action: 'accreditation.confirm' },
  asked: { action: 'accreditation.ask-back' },
} as const satisfies Record<AccreditationOutcome, object>;

/** Their ticket, and a badge with the name that they gave. Undefined: nobody comes to that forum. */
async function seat(
  tx: Tx,
  context: ForumContext,
  { id, forumId, language, name, outlet }: Accreditation,
): Promise<SignUpId | undefined> {
  const owner = gatheringOwner(forumId);
  const given = await giveSeat(tx, context, {
    ...owner,
    id: context.tickets.givenIdOf(id),
    language,
    isBeside: true,
  });
  if (!given.ok) return undefined;
  const badge = { seat: 1, name, organisation: outlet, photo: 'ask' } as const;
  const at = context.platform.clock.now();
  await asInstallation(tx, context.platform, () =>
    saveBadge(tx, { forumId, signUpId: given.value.id, badge, at }),
  );
  return given.value.id;
}
