import { type FileId, newId, parseId, type SenderKey } from '#kernel/ids.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Platform } from '#platform/platform.ts';
import { firstOfEachField, type FormError } from '#ui/components/form-error.ts';
import { momentOfReceipt } from '../../domain/moment-of-receipt.ts';
import { lackingIn, type Requisite } from '../../domain/requisites.ts';
import { entrySchema } from '../../use-cases/entry-schema.ts';
import { appealFormText } from '../form/messages/index.ts';
import { appealEntryText } from './messages/index.ts';

const VALUES = [
  'way',
  'signed',
  'receivedDay',
  'receivedTime',
  'kind',
  'areaId',
  'name',
  'residence',
  'substance',
  'answerWay',
  'email',
  'phone',
  'sms',
  'benefit',
] as const;

/** One page asks everything at once. */
export const APPEAL_ENTRY_FIELDS = [
  'key',
  ...VALUES,
  /** Ids of files that were put up under the key, with spaces between. */
  'files',
  /** What it was said to lack: sent again, it lacks it knowingly. */
  'told',
  'file',
  'remove',
  /** `add`: only files are put up. */
  'go',
] as const;

/** As it was typed, whatever it was. */
export interface EntryDraft {
  readonly key: SenderKey;
  readonly values: Readonly<Record<(typeof VALUES)[number], string>>;
  readonly files: readonly FileId[];
}

export function emptyEntry(clock: Clock, random: Random, areaId: string): EntryDraft {
  const now = clock.now().toZonedDateTimeISO(clock.timeZone);
  const form = new URLSearchParams({
    areaId,
    receivedDay: now.toPlainDate().toString(),
    receivedTime: now.toPlainTime().toString({ smallestUnit: 'minute' }),
  });
  return entryOf(form, random);
}

/** A key that is none would be refused for ever: another one takes its place. */
export function entryOf(form: URLSearchParams, random: Random): EntryDraft {
  const typed = (field: string) => form.get(field) ?? '';
  return {
    key: parseId<'sender-key'>(typed('key')) ?? newId(random),
    values: {
      way: typed('way'),
      signed: typed('signed'),
      receivedDay: typed('receivedDay'),
      receivedTime: typed('receivedTime'),
      kind: typed('kind'),
      areaId: typed('areaId'),
      name: typed('name'),
      residence: typed('residence'),
      substance: typed('substance'),
      answerWay: typed('answerWay'),
      email: typed('email'),
      phone: typed('phone'),
      sms: typed('sms'),
      benefit: typed('benefit'),
    },
    files: typed('files')
      .split(' ')
      .flatMap((id) => parseId<'file'>(id) ?? []),
  };
}

/** What was typed, read: wrong with something, or whole, with what its author left out. */
export type JudgedEntry =
  | {
      readonly ok: false;
      readonly errors: readonly FormError[];
      /** Nothing is wrong but what was left out, or does not go together. */
      readonly isReadable: boolean;
    }
  | {
      readonly ok: true;
      readonly entry: ReturnType<typeof entrySchema.parse>;
      readonly lacks: readonly Requisite[];
    };

export function judgeEntry(
  { clock, sms }: Pick<Platform, 'clock' | 'sms'>,
  locale: Locale,
  { key, values, files }: EntryDraft,
): JudgedEntry {
  const parsed = entrySchema.safeParse({ ...values, key, files: files.join(' ') });
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      text: errorWords(locale, message),
    }));
    const typed: Readonly<Record<string, string>> = values;
    const isReadable = errors.every(({ field }) => typed[field] === '');
    return { ok: false, errors: inOrder(firstOfEachField(errors)), isReadable };
  }
  const entry = parsed.data;
  const obstacle = entry.sms && sms && smsObstacle(entry.phone, sms.countries);
  const received = momentOfReceipt(clock, entry.receivedDay.toPlainDateTime(entry.receivedTime));
  const errors = [
    ...(received.ok ? [] : [{ field: 'receivedDay', text: errorWords(locale, received.refusal) }]),
    ...(entry.answerWay === 'email' && entry.email === ''
      ? [{ field: 'email', text: errorWords(locale, 'email-missing') }]
      : []),
    ...(obstacle ? [{ field: 'phone', text: errorWords(locale, `sms-${obstacle}`) }] : []),
  ];
  if (errors.length > 0) return { ok: false, errors: inOrder(errors), isReadable: true };
  return { ok: true, entry, lacks: lackingIn({ ...entry, isSigned: entry.signed }) };
}

/** As the page asks. */
function inOrder(errors: readonly FormError[]): readonly FormError[] {
  const fields: readonly string[] = VALUES;
  const place = ({ field }: FormError) => fields.indexOf(field);
  return errors.toSorted((one, other) => place(one) - place(other));
}

const OWN = [
  'way-missing',
  'day-unreadable',
  'time-unreadable',
  'not-yet',
  'long-ago',
  'kind-missing',
  'place-elsewhere',
  'file-unkept',
] as const;

const OF_FORM = [
  'area-missing',
  'choice-unknown',
  'answer-way-missing',
  'email-missing',
  'email-unreadable',
  'phone-unreadable',
  'sms-not-mobile',
  'sms-country',
  'too-long',
  'unreadable',
  'file-absent',
] as const;

/** In the words of this page, else in those of the form for residents. */
export function errorWords(locale: Locale, message: string): string {
  const own = OWN.find((one) => one === message);
  if (own) return appealEntryText.in(locale)(`error.${own}`);
  const known = OF_FORM.find((one) => one === message) ?? 'other';
  return appealFormText.in(locale)(`error.${known}`);
}
