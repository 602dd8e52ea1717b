import { parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type {
  ActionEntry,
  ActionEvidence,
  ActionLink,
  ActionParts,
  JointAction,
} from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { ActionAddress, NumberedAction } from '../../domain/public/listed-action.ts';
import {
  findAction,
  findActionByNumber,
  loadEvidence,
  loadHistory,
  loadLinks,
} from '../../storage/load-actions.ts';
import { loadParts } from '../../storage/load-parts.ts';
import { sumToldPeople } from '../../storage/public/told-people.ts';

/** An action as everybody reads it. */
export interface PublicAction {
  readonly action: JointAction;
  readonly parts: ActionParts;
  readonly evidence: readonly ActionEvidence[];
  readonly links: readonly ActionLink[];
  /** How many who came were told of so far. */
  readonly toldPeople: number;
  /** Who wrote it down here is nobody’s to read. */
  readonly history: readonly Omit<ActionEntry, 'accountId'>[];
  /** What took its place, and whose place it took, once everybody reads them. */
  readonly successor: NumberedAction | undefined;
  readonly before: NumberedAction | undefined;
}

/** A draft is nobody’s to read, and an area that is hidden takes its actions along. */
export async function readPublicAction(
  context: PlanContext,
  address: ActionAddress,
): Promise<Result<PublicAction, 'absent'>> {
  const { policy, actor, areas, platform } = context;
  if (!policy.can(actor, 'action.read')) return refuse('absent');
  const reader = platform.database.read;
  const action = await findActionByNumber(reader, address);
  if (!action?.publishedAt || !areas.get(action.areaId)) return refuse('absent');
  const { id, source } = action;
  const history = await loadHistory(reader, id);
  return ok({
    action,
    parts: await loadParts(reader, id),
    evidence: await loadEvidence(reader, id),
    links: await loadLinks(reader, id),
    toldPeople: action.indicator.counts === 'people' ? await sumToldPeople(reader, id) : 0,
    history: history.map(withoutAccount),
    successor: await addressOf(context, action.successorId),
    before:
      source.kind === 'action' ? await addressOf(context, parseId(source.id ?? '')) : undefined,
  });
}

function withoutAccount({
  id,
  at,
  party,
  what,
  status,
  words,
  who,
  evidenceId,
}: ActionEntry): PublicAction['history'][number] {
  return { id, at, party, what, status, words, who, evidenceId };
}

async function addressOf(
  { areas, platform }: PlanContext,
  id: JointAction['successorId'],
): Promise<NumberedAction | undefined> {
  const other = id && (await findAction(platform.database.read, id));
  if (!other?.publishedAt || !areas.get(other.areaId)) return undefined;
  return { year: other.year, number: other.number, numberInPlan: other.numberInPlan };
}
