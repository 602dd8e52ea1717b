import { z } from 'zod';
import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type KeptNumber, NUMBER_KEYS, NUMBERS } from '../domain/number.ts';
import { lockSettings } from '../storage/lock-settings.ts';
import { findNumber, saveNumber } from '../storage/numbers.ts';

/** `seen`: when it had changed last, as it was seen. */
export const numberSchema = z
  .strictObject({
    key: z.enum(NUMBER_KEYS),
    value: z
      .string()
      .trim()
      .regex(/^\d{1,6}$/, { error: 'range', abort: true })
      .transform(Number),
    seen: z.string().default(''),
  })
  .refine(({ key, value }) => value >= NUMBERS[key].least && value <= NUMBERS[key].most, {
    error: 'range',
    path: ['value'],
  });
export type ChangeNumber = z.output<typeof numberSchema>;

export type NumberRefusal = { readonly reason: 'forbidden' } | EditConflict<KeptNumber>;

/** A term of this installation, from now on, in every process: what was promised by the old one stays promised. */
export async function changeNumber(
  context: Context,
  { key, value, seen }: ChangeNumber,
): Promise<Result<undefined, NumberRefusal>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, 'settings.change', {})) return refuse({ reason: 'forbidden' });
  const { clock, random } = platform;
  return await inTransaction(context, async (tx): Promise<Result<undefined, NumberRefusal>> => {
    await lockSettings(tx);
    const now = await findNumber(tx, key);
    if (now.value === value) return ok(undefined);
    if (seenOf(now) !== seen) return refuse({ reason: 'changed', now });
    await saveNumber(tx, key, value, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'settings.change',
      thing: { kind: 'number', id: key },
    });
    await recordEvent(tx, clock, random, { type: 'settings.changed', subject: { number: key } });
    return ok(undefined);
  });
}
