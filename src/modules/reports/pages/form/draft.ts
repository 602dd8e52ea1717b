import { z } from 'zod';
import { type FileId, newId, parseId, type SenderKey } from '#kernel/ids.ts';
import type { Random } from '#platform/crypto/random.ts';

/** Answers to a category's questions, in their order: a form must name its fields, and questions are data. */
export const ANSWER_FIELDS = ['answer-1', 'answer-2', 'answer-3', 'answer-4'] as const;

/**
 * What was answered so far. Nothing of it is kept on the server before the report is sent, and nothing stands in an
 * address: each page hands it on in hidden fields.
 */
export const DRAFT_FIELDS = [
  /** The sender's key: made with the first page, so that whatever comes twice is one report. */
  'key',
  /** The slug of the hromada whose page led here: where somebody looks for the place first. */
  'around',
  'category',
  /** An area's slug, or a point. A place found by its name brings that name along, after a space. */
  'place',
  'lat',
  'lon',
  'placeWords',
  /** Ids of photographs that were put up under the key, with spaces between. */
  'photos',
  'words',
  /** Whoever wrote an address or a telephone into words for everybody was asked about it. */
  'asked',
  ...ANSWER_FIELDS,
  'contact',
  'email',
  'phone',
  'call',
  'sms',
  /** `yes`: it may wait on the device where there is no network; what is told in confidence may leave no trace there. */
  'keep',
  /** `check`: whoever came back from there to change one answer goes there again. */
  'then',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

const draftSchema = z.record(z.enum(DRAFT_FIELDS), z.string());

/** As it was typed, whatever it was; what was not answered is empty. */
export type Draft = Readonly<z.output<typeof draftSchema>> & { readonly key: SenderKey };

/** A key that is none would be refused for ever: another one takes its place. */
export function draftOf(form: URLSearchParams, random: Random): Draft {
  const typed = draftSchema.parse(
    Object.fromEntries(DRAFT_FIELDS.map((field) => [field, form.get(field) ?? ''])),
  );
  const [place = '', ...found] = typed.place.split(' ');
  return {
    ...typed,
    key: parseId<'sender-key'>(typed.key) ?? newId(random),
    place,
    placeWords: typed.placeWords === '' ? found.join(' ') : typed.placeWords,
  };
}

/** Photographs that the form says were put up, in their order. */
export function photoIdsOf({ photos }: Pick<Draft, 'photos'>): readonly FileId[] {
  return photos.split(' ').flatMap((text) => parseId<'file'>(text) ?? []);
}
