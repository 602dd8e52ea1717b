import { tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findByCode } from '../storage/answerable-contacts.ts';
import { type findAction, loadAnswerable, type lockAction } from '../storage/load-actions.ts';

export interface WithToken {
  readonly token: string;
}

/** The action of a link, and whoever holds the link as it names them. */
export interface LetterOf {
  readonly action: JointAction;
  readonly standing: ActionAnswerable;
}

/** What the link of a letter leads to; undefined: nowhere. */
export async function letterByToken(
  tx: Tx,
  { platform, areas }: PlanContext,
  { token }: WithToken,
  find: typeof findAction | typeof lockAction,
): Promise<LetterOf | undefined> {
  // Whoever holds the link reads no address, theirs included: the installation looks for them.
  const of = await asInstallation(tx, platform, () => findByCode(tx, tokenHash(token)));
  const action = of && (await find(tx, of.id));
  if (!action || !areas.get(action.areaId)) return undefined;
  const standing = (await loadAnswerable(tx, [of.id]))
    .get(of.id)
    ?.find(({ part }) => part === of.part);
  return standing && { action, standing };
}
