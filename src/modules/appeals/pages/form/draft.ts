import { newId, parseId, type SenderKey } from '#kernel/ids.ts';
import type { Random } from '#platform/crypto/random.ts';

/**
 * What was answered so far. Nothing of it but files is kept on the server before the appeal is sent, and nothing stands
 * in an address: each page hands it on in hidden fields.
 */
export const DRAFT_FIELDS = [
  /** The sender’s key: made with the first page, so that whatever comes twice is one appeal. */
  'key',
  'kind',
  'areaId',
  'name',
  'residence',
  'substance',
  /** Ids of files that were put up under the key, with spaces between. */
  'files',
  'answerWay',
  'email',
  'phone',
  'sms',
  'benefit',
  /** `check`: whoever came back from there to change one answer goes there again. */
  'backTo',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** As it was typed, whatever it was; what was not answered is empty. */
export type Draft = Readonly<Record<Exclude<DraftField, 'key'>, string>> & {
  readonly key: SenderKey;
};

/** A key that is none would be refused for ever: another one takes its place. */
export function draftOf(form: URLSearchParams, random: Random): Draft {
  const typed = (field: DraftField) => form.get(field) ?? '';
  return {
    key: parseId<'sender-key'>(typed('key')) ?? newId(random),
    kind: typed('kind'),
    areaId: typed('areaId'),
    name: typed('name'),
    residence: typed('residence'),
    substance: typed('substance'),
    files: typed('files'),
    answerWay: typed('answerWay'),
    email: typed('email'),
    phone: typed('phone'),
    sms: typed('sms'),
    benefit: typed('benefit'),
    backTo: typed('backTo'),
  };
}
