import { z } from 'zod';
import { type OrganisationId, parseId } from '#kernel/ids.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { shortened } from '#kernel/text/shortened.ts';
import { splitList } from '#kernel/text/split-list.ts';
import { parseLanguage } from '../domain/languages.ts';
import { parseMessenger } from '../domain/messenger-address.ts';
import { MESSENGERS, type Messenger, OFFICER_KINDS, type Officer } from '../domain/officer.ts';

const MAX_NAME_LENGTH = 200;
const MAX_PHONES = 5;

/** A line of text that may be left empty. What is wrong is said by a reason, as a roster's lines say it. */
function line(maxLength = MAX_NAME_LENGTH) {
  return z.string().transform((text, issues): string | undefined => {
    const plain = plainText(text, maxLength);
    if (plain.ok) return plain.value.replaceAll('\n', ' ') || undefined;
    const message = plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable';
    issues.addIssue({ code: 'custom', message, params: { value: shortened(text) } });
    return z.NEVER;
  });
}

/** Read by `parse`, where something was written at all. */
function known<Value>(parse: (text: string) => Value | undefined, reason: string) {
  return line().transform((text, issues): Value | undefined => {
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value !== undefined) return value;
    issues.addIssue({ code: 'custom', message: reason, params: { value: shortened(text) } });
    return z.NEVER;
  });
}

function present<Value>(reason: string) {
  return (value: Value | undefined, issues: z.RefinementCtx): Value => {
    if (value !== undefined) return value;
    issues.addIssue({ code: 'custom', message: reason, params: { value: '' } });
    return z.NEVER;
  };
}

const phones = z.string().transform((text, issues): readonly string[] => {
  const written = splitList(text.slice(0, 1000));
  const wrong = written.find((one) => parsePhone(one) === undefined);
  if (wrong !== undefined) {
    const params = { value: shortened(wrong) };
    issues.addIssue({ code: 'custom', message: 'phone-unreadable', params });
    return z.NEVER;
  }
  if (written.length > MAX_PHONES) {
    issues.addIssue({ code: 'custom', message: 'phones-too-many', params: { value: '' } });
    return z.NEVER;
  }
  return [...new Set(written.flatMap((one) => parsePhone(one) ?? []))];
});

const messenger = (which: Messenger) =>
  known((text) => parseMessenger(which, text), 'messenger-unreadable');

/** What an officer herself may change; `version` is the one that she saw. */
const contacts = {
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  phones,
  telegram: messenger('telegram'),
  viber: messenger('viber'),
  whatsapp: messenger('whatsapp'),
  signal: messenger('signal'),
  languages: z
    .array(
      z.string().transform((text, issues): string => {
        const code = parseLanguage(text);
        if (code !== undefined) return code;
        issues.addIssue({ code: 'custom', message: 'language-unknown', params: { value: text } });
        return z.NEVER;
      }),
    )
    .readonly(),
};

const card = {
  ...contacts,
  badgeNumber: known(
    (text) => /^(?:№\s*)?(\d[\d\s]{3,14})$/.exec(text)?.[1]?.replace(/\s/g, ''),
    'badge-unreadable',
  )
    .transform(present('badge-missing'))
    .refine((digits) => /^\d{4,10}$/.test(digits), { message: 'badge-unreadable' }),
  name: line().transform(present('name-missing')),
  nameEn: line(),
  kind: z.enum(OFFICER_KINDS, { error: 'kind-missing' }),
  wordForm: z.enum(['masculine', 'feminine'], { error: 'form-missing' }),
  rank: line(100),
  email: known(parseEmail, 'email-unreadable'),
  stationId: known(
    (text): OrganisationId | undefined => parseId<'organisation'>(text),
    'station-gone',
  ),
};

interface WrittenMessengers extends Readonly<Record<Messenger, string | undefined>> {}

function withMessengers<Form extends WrittenMessengers>(form: Form) {
  const { telegram, viber, whatsapp, signal, ...rest } = form;
  const written = { telegram, viber, whatsapp, signal };
  const messengers: Officer['messengers'] = Object.fromEntries(
    MESSENGERS.flatMap((one) => (written[one] === undefined ? [] : [[one, written[one]]])),
  );
  return { ...rest, messengers };
}

/** The form of an officer's own card. */
export const contactsSchema = z.strictObject(contacts).transform(withMessengers);
export type ContactsForm = z.output<typeof contactsSchema>;

/** The form of those who keep the cards. A new card has no version yet: `0`. */
export const cardSchema = z.strictObject(card).transform(withMessengers);
export type CardForm = z.output<typeof cardSchema>;
