import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { type Context, whoMay } from '#modules/identity/index.ts';
import type { Forum } from '../../domain/forum.ts';

/** Whose the surveys about the talks of a forum are: whoever may ask there, by the roles that they hold today. */
export async function organisersOf(
  tx: Tx,
  context: Pick<Context, 'platform' | 'policy'> & { readonly areas: AreaDirectory },
  forum: Pick<Forum, 'areaId'>,
): Promise<readonly AccountId[]> {
  const organisers = await whoMay(tx, context, {
    permission: 'talk-feedback.ask',
    things: [forum],
    resourceOf: ({ areaId }) => ({ areaIds: context.areas.lineOf(areaId) }),
  });
  return [...organisers.keys()];
}
