import { z } from 'zod';
import { type FileId, parseId } from '#kernel/ids.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { chosenId, senderKeySchema } from '#platform/http/form-schemas.ts';
import { APPEAL_KINDS, FORM_ANSWER_WAYS, MAX_APPEAL_LENGTHS } from '../domain/appeal.ts';
import { MAX_FILES } from '../domain/appeal-file.ts';

/**
 * The one description of the form. What is not given is an empty text: an appeal that lacks something is taken, too.
 * What is given can be read.
 */
export const appealSchema = z.strictObject({
  key: senderKeySchema,
  kind: z.enum(APPEAL_KINDS, { error: 'kind-missing' }),
  areaId: chosenId<'area'>().transform((area, issues) => {
    if (area) return area;
    issues.addIssue({ code: 'custom', message: 'area-missing' });
    return z.NEVER;
  }),
  name: line(MAX_APPEAL_LENGTHS.name),
  residence: line(MAX_APPEAL_LENGTHS.residence),
  substance: z.string().transform((text, issues): string => {
    const words = plainText(text, MAX_APPEAL_LENGTHS.substance);
    if (words.ok) return words.value;
    issues.addIssue({ code: 'custom', message: words.refusal });
    return z.NEVER;
  }),
  answerWay: z.enum(FORM_ANSWER_WAYS, { error: 'answer-way-missing' }),
  email: given(parseEmail, 'email-unreadable'),
  phone: given(parsePhone, 'phone-unreadable'),
  /** An SMS to that telephone when something becomes of it. */
  sms: z
    .enum(['', 'yes'], { error: 'choice-unknown' })
    .default('')
    .transform((ticked) => ticked === 'yes'),
  benefit: line(MAX_APPEAL_LENGTHS.benefit),
  /** Put up under the same key before, in this order. */
  files: z
    .string()
    .default('')
    .transform((text, issues): readonly FileId[] => {
      const ids = text.split(' ').filter(Boolean);
      const known = ids.flatMap((id) => parseId<'file'>(id) ?? []);
      if (known.length === ids.length && known.length <= MAX_FILES) return known;
      issues.addIssue({ code: 'custom', message: 'file-absent' });
      return z.NEVER;
    }),
});

/** One line, tidied; it may be empty. */
function line(maxLength: number) {
  return z.string().transform((text, issues): string => {
    if (text.trim() === '') return '';
    const tidy = tidyLine(text, maxLength);
    if (tidy.ok) return tidy.value.text;
    if (tidy.refusal === 'empty') return '';
    const message = tidy.refusal === 'too-long' ? 'too-long' : 'unreadable';
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** Something of a form of its own; it may be empty. */
function given(parse: (text: string) => string | undefined, message: string) {
  return z.string().transform((text, issues): string => {
    const typed = text.trim();
    const parsed = typed === '' ? '' : parse(typed);
    if (parsed !== undefined) return parsed;
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
