import type { AreaDirectory } from '#modules/areas/index.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { findDeskOfficer } from '../storage/desk-officers.ts';
import { mayKnowOf, mayWith } from './officer-in-reach.ts';

/** What somebody may do with a card, and by which permission. */
const RIGHTS = [
  ['card', 'officer-card.edit'],
  ['contacts', 'officer-contact.edit'],
  ['check', 'officer-card.check'],
  ['photo', 'officer-photo.set'],
  ['withdraw', 'officer-photo.withdraw'],
  ['link', 'officer.link'],
  ['leave', 'officer.leave'],
  ['beats', 'assignment.change'],
  ['absences', 'absence.record'],
] as const;

/** What whoever reads may do with this very card. */
export type CardRight = (typeof RIGHTS)[number][0];

export interface OfficerForDesk {
  readonly officer: DeskOfficer;
  readonly may: ReadonlySet<CardRight>;
  /** Of her assignments and her hours. */
  readonly nameOfArea: AreaDirectory['nameOf'];
}

/** One officer's card as it stands in the cupboard, and what whoever opens it may change. */
export async function readOfficerForDesk(
  context: RosterContext,
  id: OfficerId,
): Promise<Result<OfficerForDesk, 'absent'>> {
  if (!context.policy.can(context.actor, 'officer.list')) return refuse('absent');
  const officer = await inTransaction(context, (tx) => findDeskOfficer(tx, id));
  if (!officer || !mayKnowOf(context, officer)) return refuse('absent');
  const held = RIGHTS.filter(([, permission]) => mayWith(context, permission, officer));
  return ok({
    officer,
    nameOfArea: (area) => context.areas.nameOf(area),
    may: new Set(held.map(([right]) => right)),
  });
}
