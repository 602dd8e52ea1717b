import { z } from 'zod';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import { type ChangedMeanwhile, seenOf } from '../../../kernel/changed-meanwhile.ts';
import { type KeptText, LONGEST_TEXT, TEXT_KEYS } from '../domain/text.ts';
import { lockSettings } from '../storage/lock-settings.ts';
import { findText, saveText } from '../storage/texts.ts';

const words = z.string().transform((text, issues): string => {
  const plain = plainText(text, LONGEST_TEXT);
  if (plain.ok) return plain.value;
  issues.addIssue({ code: 'custom', message: plain.refusal });
  return z.NEVER;
});

/** Empty in both languages: the text is not shown any more. `seen`: when it had changed last, as it was seen. */
export const textSchema = z
  .strictObject({ key: z.enum(TEXT_KEYS), uk: words, en: words, seen: z.string().default('') })
  .refine(({ uk, en }) => (uk === '') === (en === ''), { error: 'both', path: ['en'] });
export type ChangeText = z.output<typeof textSchema>;

export type TextRefusal = { readonly reason: 'forbidden' } | ChangedMeanwhile<KeptText>;

/** What the installation says in its own words, from now on, in every process. */
export async function changeText(
  context: Context,
  { key, uk, en, seen }: ChangeText,
): Promise<Result<undefined, TextRefusal>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, 'settings.change', {})) return refuse({ reason: 'forbidden' });
  const { clock, random } = platform;
  return await inTransaction(context, async (tx): Promise<Result<undefined, TextRefusal>> => {
    await lockSettings(tx);
    const now = await findText(tx, key);
    if (now.uk === uk && now.en === en) return ok(undefined);
    if (seenOf(now) !== seen) return refuse({ reason: 'changed', now });
    await saveText(tx, key, { uk, en }, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'settings.change',
      thing: { kind: 'text', id: key },
    });
    await recordEvent(tx, clock, random, { type: 'settings.changed', subject: { text: key } });
    return ok(undefined);
  });
}
