import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import { isName, type KeptText, maxLengthOf, TEXT_KEYS, type TextKey } from '../domain/text.ts';
import { lockSettings } from '../storage/lock-settings.ts';
import { findText, saveText } from '../storage/texts.ts';

/** Empty in both languages: the text is not shown any more. `seen`: when it had changed last, as it was seen. */
export const textSchema = z
  .strictObject({
    key: z.enum(TEXT_KEYS),
    uk: z.string(),
    en: z.string(),
    seen: z.string().default(''),
  })
  .transform(({ key, uk, en, seen }, issues) => {
    const words = (text: string, path: 'uk' | 'en'): string => {
      const read = readWords(key, text);
      if (read.ok) return read.value;
      issues.addIssue({ code: 'custom', message: read.refusal, path: [path] });
      return '';
    };
    return { key, uk: words(uk, 'uk'), en: words(en, 'en'), seen };
  })
  .refine(({ uk, en }) => (uk === '') === (en === ''), { error: 'both', path: ['en'] });
export type ChangeText = z.output<typeof textSchema>;

export type TextRefusal = { readonly reason: 'forbidden' } | EditConflict<KeptText>;

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

/** A paragraph; or one line, of what something is called. */
function readWords(key: TextKey, text: string): Result<string, string> {
  if (!isName(key)) return plainText(text, maxLengthOf(key));
  const line = tidyLine(text, maxLengthOf(key));
  if (line.ok) return ok(line.value.text);
  return line.refusal === 'empty' ? ok('') : refuse(line.refusal);
}
