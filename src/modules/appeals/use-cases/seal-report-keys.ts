import { inOwnName } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { sealEarlierKeys } from '../storage/problems-of-appeals.ts';

/** Once after an upgrade, when the application starts: keys that stood open in the database are sealed. */
export async function sealReportKeys(context: AppealsContext): Promise<void> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'appeal.tell')) return;
  const sealed = await inOwnName(context, (tx) => sealEarlierKeys(tx, receipts, platform.random));
  if (sealed > 0) platform.log.info({ sealed }, 'keys of reports of appeals were sealed');
}
