import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_ANSWER_LENGTH, MAX_WORDS_LENGTH, type ReportContact } from '../../domain/report.ts';
import type { Question } from '../../domain/report-category.ts';
import type { Open311Text } from './messages/index.ts';

/** RFC 5321 has none longer. */
const MAX_EMAIL_LENGTH = 254;

/** What happened; a program that says only of which category it is, says the category’s name. */
export function readWords(
  fields: URLSearchParams,
  serviceName: string,
  t: Open311Text,
): Result<string, string> {
  const words = plainText(fields.get('description') ?? '', MAX_WORDS_LENGTH);
  if (words.ok) return ok(words.value === '' ? serviceName : words.value);
  return refuse(
    words.refusal === 'too-long'
      ? t('fault.description-long', { most: MAX_WORDS_LENGTH })
      : t('fault.description-text'),
  );
}

/**
 * Where to answer: one way, by e-mail before the telephone. First and last names are read by nobody: a report needs none,
 * and what is not kept cannot leak.
 */
export function readContact(
  fields: URLSearchParams,
  isNeeded: boolean,
  t: Open311Text,
): Result<ReportContact | undefined, string> {
  const email = fields.get('email')?.trim() ?? '';
  if (email !== '') return readEmail(email, t);
  const phone = fields.get('phone')?.trim() ?? '';
  if (phone !== '') return readPhone(phone, t);
  return isNeeded ? refuse(t('fault.contact-missing')) : ok(undefined);
}

function readEmail(text: string, t: Open311Text): Result<ReportContact, string> {
  const value = text.length > MAX_EMAIL_LENGTH ? undefined : parseEmail(text);
  return value === undefined ? refuse(t('fault.email')) : ok({ kind: 'email', value });
}

function readPhone(text: string, t: Open311Text): Result<ReportContact, string> {
  const value = parsePhone(text.slice(0, 100));
  return value === undefined
    ? refuse(t('fault.phone'))
    : ok({ kind: 'phone', value, isCallWanted: false, isSmsWanted: false });
}

/** `attribute[code]=value`, or `attribute[code][]=value`; of one that nobody asked for nothing is kept. */
export function readAnswers(
  fields: URLSearchParams,
  questions: readonly Question[],
  t: Open311Text,
): Result<Readonly<Record<string, string>>, string> {
  const answers: Record<string, string> = {};
  for (const { key, choices } of questions) {
    const given = [...fields.getAll(`attribute[${key}]`), ...fields.getAll(`attribute[${key}][]`)];
    const [first] = given;
    if (first === undefined) continue;
    if (choices.length > 0) {
      const choice = choices.find((one) => one.key === first.trim());
      if (!choice || given.length > 1) return refuse(t('fault.attribute-value', { code: key }));
      answers[key] = choice.key;
      continue;
    }
    const line = tidyLine(given.join(', '), MAX_ANSWER_LENGTH);
    if (line.ok) answers[key] = line.value.text;
    else if (line.refusal !== 'empty')
      return refuse(t('fault.attribute-text', { code: key, most: MAX_ANSWER_LENGTH }));
  }
  return ok(answers);
}
