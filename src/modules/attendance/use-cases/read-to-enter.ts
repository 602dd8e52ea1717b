import type { GatheringId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { GatheringWords } from '../domain/gathering-kind.ts';
import { describeGathering } from './describe-gathering.ts';
import { gatheringInReach, canOnAnyGathering } from './gathering-in-reach.ts';
import { type Places, placesOf } from './read-gathering.ts';

/** The seats of a gathering, for whoever signs up people who ask in person. */
export async function readToEnter(
  context: AttendanceContext,
  id: GatheringId,
  locale: Locale,
): Promise<Result<Places & { readonly words: GatheringWords | undefined }, 'absent'>> {
  if (!canOnAnyGathering(context, 'enter')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const gathering = await gatheringInReach(tx, context, 'enter', id);
    if (!gathering) return refuse('absent');
    // How many seats are taken is everybody's to know; whose, nobody's.
    const places = await asInstallation(tx, context.platform, () =>
      placesOf(tx, context, gathering),
    );
    const phase = places.phase === 'not-yet' ? 'open' : places.phase;
    return ok({ ...places, phase, words: await describeGathering(tx, context, gathering, locale) });
  });
}
