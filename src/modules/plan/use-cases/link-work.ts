import { type ActionId, newId, parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import type { EverydayWork, WorkThing } from '#modules/officers/index.ts';
import type { JointAction, LinkPurpose } from '../domain/action.ts';
import { isLinkable } from '../domain/action-life.ts';
import { partyOf } from '../domain/party-of.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { insertLink } from '../storage/links.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { recordStep } from './record-step.ts';

export interface LinkWork {
  readonly id: ActionId;
  /** The address of a meeting, a lesson, a session or a report, as it is copied. */
  readonly work: string;
  /** What its problem is known by, or what was done for it. */
  readonly purpose: LinkPurpose;
  readonly seenAt: Temporal.Instant;
}

/** `work-unknown`: no such thing, or not for whoever links it; `work-elsewhere`: it is of another place. */
export type LinkRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'work-unknown'
  | 'work-elsewhere'
  | 'work-known';

const UUID_LENGTH = 36;

type Linking = PlanContext & { readonly everydayWork: readonly EverydayWork[] };

/** Everyday work that was done for an action: from here on its counts move the indicator by themselves. */
export async function linkWork(
  context: Linking,
  { id, work, purpose, seenAt }: LinkWork,
): Promise<Result<undefined, LinkRefusal>> {
  if (!canOnAnyAction(context, 'report')) return refuse('absent');
  const found = await findWork(context, work);
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'report', id);
    if (!owned) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!isLinkable(action, purpose)) return refuse('status-impossible');
    if (!found) return refuse('work-unknown');
    const { kind, thing } = found;
    if (!isHere(context, action, thing)) return refuse('work-elsewhere');
    const now = context.platform.clock.now();
    const { doneOn, people, areaId, languages = [] } = thing;
    const isNew = await insertLink(
      tx,
      id,
      {
        id: newId(context.platform.random),
        purpose,
        kind,
        thingId: thing.id,
        doneOn,
        people,
        areaId,
        languages,
      },
      { at: now, by: accountOf(context.actor) },
    );
    if (!isNew) return refuse('work-known');
    await recordStep(
      tx,
      context,
      { ...action, changedAt: now, heardAt: purpose === 'work' ? now : action.heardAt },
      {
        what: purpose === 'work' ? 'linked' : 'grounded',
        action: 'action.link',
        party: partyOf(context.actor, owned.answerable, owned.accounts),
        words: thing.title,
      },
    );
    return ok(undefined);
  });
}

/** It lies where the action does, in a part of it, or around it. */
function isHere(
  { areas }: PlanContext,
  action: Pick<JointAction, 'areaId'>,
  thing: Pick<WorkThing, 'areaId'>,
): boolean {
  const isWithin = areas.lineOf(thing.areaId).includes(action.areaId);
  return isWithin || areas.lineOf(action.areaId).includes(thing.areaId);
}

/** By its address, at the desk or where everybody reads it: what it is of, and its id or its name at the end. */
async function findWork(
  context: Linking,
  typed: string,
): Promise<{ readonly kind: string; readonly thing: WorkThing } | undefined> {
  const [path = ''] = typed.trim().toLowerCase().split(/[?#]/, 1);
  const address = path.replace(/\/$/, '');
  const named = byId(context, address) ?? (await byName(context, address));
  if (!named) return undefined;
  const locale: Locale = 'uk';
  const thing = await named.work.find(context, named.id, locale);
  return thing && { kind: named.work.kind, thing };
}

interface NamedWork {
  readonly work: EverydayWork;
  readonly id: string;
}

function byId({ everydayWork }: Linking, address: string): NamedWork | undefined {
  const id = parseId(address.slice(-UUID_LENGTH));
  const before = address.slice(0, -UUID_LENGTH);
  const work = everydayWork.find(({ addresses }) =>
    addresses.some((path) => before.endsWith(path)),
  );
  return id && work && { work, id };
}

async function byName(context: Linking, address: string): Promise<NamedWork | undefined> {
  const [path = '', name = ''] = address.split(/(?<=\/)(?=[^/]+$)/);
  const work = context.everydayWork.find(({ named }) => named && path.endsWith(named.path));
  const id = await work?.named?.idOf(context, name);
  return work && id !== undefined ? { work, id } : undefined;
}
