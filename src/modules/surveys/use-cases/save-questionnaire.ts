import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Questionnaire, QuestionnaireContent } from '../domain/questionnaire.ts';
import { type SensitiveTopic, sensitiveTopics } from '../domain/sensitive-words.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { parseContent } from '../storage/parse-content.ts';
import {
  findQuestionnaire,
  insertQuestionnaire,
  type QuestionnaireId,
  updateQuestionnaire,
} from '../storage/questionnaires.ts';
import { mayChangeQuestionnaire } from './list-questionnaires.ts';

export interface SaveQuestionnaire {
  /** A new one under the key that its form made, so that it is made once; or one that there is. */
  readonly id: QuestionnaireId;
  readonly content: QuestionnaireContent;
  readonly isRetired: boolean;
  /** Whoever writes it was warned and says that it asks for nothing of the sort. */
  readonly isConsidered: boolean;
  /** When it had changed last, as whoever changes it saw it; empty: a new one. */
  readonly seen: string;
}

export type SaveQuestionnaireRefusal =
  | { readonly reason: 'absent' }
  | { readonly reason: 'sensitive'; readonly topics: readonly SensitiveTopic[] }
  | EditConflict<Questionnaire>;

/** Makes a questionnaire or changes one; rounds that were opened with it go on asking what they asked. */
export async function saveQuestionnaire(
  context: SurveysContext,
  said: SaveQuestionnaire,
): Promise<Result<QuestionnaireId, SaveQuestionnaireRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'questionnaire.change') || actor.kind !== 'staff') {
    return refuse({ reason: 'absent' });
  }
  const topics = sensitiveTopics(said.content);
  if (topics.length > 0 && !said.isConsidered) return refuse({ reason: 'sensitive', topics });
  const now = context.platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const before = await findQuestionnaire(tx, said.id, { forUpdate: true });
    if (!before) {
      if (said.seen !== '') return refuse({ reason: 'absent' });
      const areaId = homeOf(context);
      await insertQuestionnaire(
        tx,
        { id: said.id, content: said.content, areaId, madeBy: actor.id },
        now,
      );
    } else {
      if (!mayChangeQuestionnaire(context, before)) return refuse({ reason: 'absent' });
      if (isSame(before, said)) return ok(said.id);
      if (seenOf(before) !== said.seen) return refuse({ reason: 'changed', now: before });
      await updateQuestionnaire(tx, said.id, said, now);
    }
    await tell(tx, context, said.id);
    return ok(said.id);
  });
}

/** Where it is at home: whose coordinators may change it, besides whoever made it. */
function homeOf({ policy, actor }: SurveysContext): AreaId | undefined {
  const [first] = policy.scopes(actor, 'questionnaire.change');
  return first?.areaId === undefined ? undefined : parseId<'area'>(first.areaId);
}

function isSame(before: Questionnaire, { content, isRetired }: SaveQuestionnaire): boolean {
  // Both as they come out of their column: there keys have an order of their own.
  const kept = parseContent(JSON.parse(JSON.stringify(content)));
  return before.isRetired === isRetired && JSON.stringify(before.content) === JSON.stringify(kept);
}

async function tell(tx: Tx, { platform, actor }: SurveysContext, id: QuestionnaireId) {
  const { clock, random } = platform;
  await recordEntry(tx, clock, random, {
    actor,
    action: 'questionnaire.change',
    thing: { kind: 'questionnaire', id },
  });
  await recordEvent(tx, clock, random, {
    type: 'questionnaire.changed',
    subject: { questionnaire: id },
  });
}
