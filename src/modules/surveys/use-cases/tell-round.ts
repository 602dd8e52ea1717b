import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';

/** That something became of a round: which act, never what anybody answered. */
export async function tellRound(
  tx: Tx,
  { platform: { clock, random }, actor }: SurveysContext,
  round: Pick<Round, 'id' | 'subject'>,
  act: 'open' | 'close' | 'reopen' | 'release' | 'follow',
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: 'survey.run',
    thing: { kind: 'survey', id: round.id },
    detail: { act },
  });
  await recordEvent(tx, clock, random, {
    type: 'survey.changed',
    subject: { survey: round.id, of: round.subject.kind, id: round.subject.id },
  });
}
