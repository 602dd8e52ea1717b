import type { AppealId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { findPresentOfficers, type PresentOfficers } from '#modules/officers/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { findAppeal } from '../storage/load-appeals.ts';
import { appealInReach } from './appeal-in-reach.ts';

/** Finds who has an appeal now, for an officer who had it before. */
export async function findOfficerOfAppeal(
  context: AppealsContext,
  { id }: { readonly id: AppealId },
): Promise<Result<PresentOfficers, 'absent'>> {
  return await findPresentOfficers(context, {
    thing: { kind: 'appeal', id },
    action: 'appeal.locate',
    path: `/desk/appeals/${id}`,
    read: 'appeal.read',
    readings: ['appeal.read'],
    find: (tx) => findAppeal(tx, id),
    findInReach: (tx) => appealInReach(tx, context, 'read', id),
  });
}
