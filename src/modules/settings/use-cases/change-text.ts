import { z } from 'zod';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import { LONGEST_TEXT, TEXT_KEYS } from '../domain/text.ts';
import { saveText } from '../storage/texts.ts';

const words = z.string().transform((text, issues): string => {
  const plain = plainText(text, LONGEST_TEXT);
  if (plain.ok) return plain.value;
  issues.addIssue({ code: 'custom', message: plain.refusal });
  return z.NEVER;
});

/** Empty in both languages: the text is not shown any more. */
export const textSchema = z
  .strictObject({ key: z.enum(TEXT_KEYS), uk: words, en: words })
  .refine(({ uk, en }) => (uk === '') === (en === ''), { error: 'both', path: ['en'] });
export type ChangeText = z.output<typeof textSchema>;

/** What the installation says in its own words, from now on, in every process. */
export async function changeText(
  context: Context,
  { key, uk, en }: ChangeText,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'settings.change', {})) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    await saveText(tx, key, { uk, en }, clock.now());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'settings.change',
      thing: { kind: 'text', id: key },
    });
    await recordEvent(tx, clock, random, { type: 'settings.changed', subject: { text: key } });
    return ok(undefined);
  });
}
