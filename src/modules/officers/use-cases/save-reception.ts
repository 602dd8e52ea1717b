import { z } from 'zod';
import { type AreaId, type OfficerId, parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { insertReception, updateReception } from '../storage/save-reception.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::00)?$/, { error: 'time-unreadable' })
  .transform((text) => text.slice(0, 5));

function place(maxLength: number) {
  return z.string().transform((text, issues): string => {
    const plain = plainText(text, maxLength);
    if (plain.ok) return plain.value.replaceAll('\n', ', ');
    const message = plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable';
    issues.addIssue({ code: 'custom', message, params: { value: text.slice(0, 40) } });
    return z.NEVER;
  });
}

/** When and where an officer receives, as the form sends it. */
export const receptionSchema = z
  .strictObject({
    weekday: z
      .enum(['1', '2', '3', '4', '5', '6', '7'], { error: 'weekday-missing' })
      .transform(Number),
    startsAt: time,
    endsAt: time,
    /** The village; empty: none is named. */
    areaId: z.string().transform((text, issues): AreaId | undefined => {
      const id = parseId<'area'>(text);
      if (id === undefined && text !== '') {
        issues.addIssue({ code: 'custom', message: 'area-gone' });
      }
      return id;
    }),
    place: place(300).refine((text) => text !== '', { error: 'place-missing' }),
    placeEn: place(300).transform((text) => text || undefined),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    error: 'times-reversed',
    path: ['endsAt'],
  });
export type ReceptionForm = z.output<typeof receptionSchema>;

export interface SaveReception extends ReceptionForm {
  readonly id: OfficerId;
  /** The one that is changed; undefined: a new one. */
  readonly receptionId: string | undefined;
}

export type ReceptionRefusal = 'absent' | 'officer-left' | 'area-gone' | 'reception-twice';

/** Reception hours in one place: a new line of the card, or one that is put right. */
export async function saveReception(
  context: RosterContext,
  input: SaveReception,
): Promise<Result<undefined, ReceptionRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'officer-contact.edit')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const { id, receptionId, ...reception } = input;
    const officer = await officerInReach(tx, context, 'officer-contact.edit', { id });
    if (!officer) return refuse('absent');
    if (hasLeft(officer, clock.today())) return refuse('officer-left');
    const { areaId } = reception;
    const kept = officer.receptions.find((one) => one.id === receptionId);
    // The village of these hours may have been hidden since: correcting their time must not lose it.
    if (areaId !== kept?.areaId && isUnknownArea(context, areaId)) return refuse('area-gone');
    const others = officer.receptions.filter((one) => one.id !== receptionId);
    if (receptionId !== undefined && others.length === officer.receptions.length) {
      return refuse('absent');
    }
    const isTaken = others.some(
      (one) => one.weekday === reception.weekday && one.startsAt === reception.startsAt,
    );
    if (isTaken) return refuse('reception-twice');
    if (receptionId === undefined) {
      await insertReception(tx, id, { ...reception, id: random.uuid() }, clock);
    } else {
      await updateReception(tx, { ...reception, id: receptionId }, clock);
    }
    await tellChange(tx, context, { officerId: id, action: 'reception.save' });
    return ok(undefined);
  });
}

function isUnknownArea({ areas }: RosterContext, areaId: AreaId | undefined): boolean {
  return areaId !== undefined && areas.get(areaId) === undefined;
}
