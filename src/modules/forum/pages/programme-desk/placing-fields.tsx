import { z } from 'zod';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { formCount, formDay, formLine, formTime, needed } from '#platform/http/form-texts.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { typedTimes } from '#kernel/time/local-times.ts';
import { fieldOf, type FieldsProps, type Typed } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { WholeForum } from '../../domain/forum.ts';
import { daysOf } from '../../domain/schedule/hours.ts';
import { MAX_SLOT_LENGTHS, minutesOf, MAX_MINUTES, type Slot } from '../../domain/schedule/slot.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { programmeDeskText } from './messages/index.ts';
import { dayWords } from './programme-pages.ts';

const minutes = formCount(MAX_MINUTES).transform((given, issues): number => {
  if (given !== undefined && given > 0) return given;
  issues.addIssue({ code: 'custom', message: 'minutes-missing' });
  return z.NEVER;
});

const where = { room: chosenId<'room'>(), day: formDay, from: formTime };

/** Not seen anywhere: empty. */
const openSeen = z.union([
  z.literal('').transform((): Temporal.Instant | undefined => undefined),
  seenSchema,
]);

/** The grid sends no length: a talk lasts as long as its author asked for. */
export const placingSchema = z.strictObject({
  ...where,
  minutes: z
    .union([z.literal('').transform((): number | undefined => undefined), minutes])
    .prefault(''),
  seenAt: openSeen.prefault(''),
});
export const PLACING_FIELDS = Object.keys(placingSchema.shape);

const breakFields = {
  title: needed(formLine(MAX_SLOT_LENGTHS.title), 'title-missing'),
  titleEn: formLine(MAX_SLOT_LENGTHS.title),
  ...where,
  minutes,
};
export const breakSchema = z.strictObject({ ...breakFields, seenAt: openSeen.prefault('') });
export const NEW_BREAK_FIELDS = [...Object.keys(breakFields), 'key'];
export const BREAK_FIELDS = Object.keys(breakSchema.shape);

export function typedForm({ form }: Pick<PageRequest, 'form'>): Typed {
  return Object.fromEntries(form);
}

/** Where it stands, as the fields carry it. */
export function typedPlace({ platform: { clock } }: ForumDesk, slot: Slot): Typed {
  const { day, from } = typedTimes(slot, clock.timeZone);
  return {
    room: slot.roomId ?? '',
    day,
    from,
    minutes: String(minutesOf(slot)),
    seenAt: slot.changedAt.toString(),
  };
}

interface PlaceFieldsProps extends FieldsProps {
  readonly context: ForumDesk;
  readonly forum: WholeForum;
  /** What no room at all means. */
  readonly anyRoom: string;
}

/** In which room, on which day, from when and for how long. */
export function PlaceFields({ anyRoom, ...props }: PlaceFieldsProps) {
  const { context, locale, forum } = props;
  const t = programmeDeskText.in(locale);
  const of = fieldOf(props);
  const days = daysOf(forum, context.platform.clock.timeZone);
  return (
    <>
      <SelectField
        {...of('room')}
        label={t('room')}
        empty={anyRoom}
        options={forum.rooms.map(({ id, name, seats }) => ({
          value: id,
          label:
            seats === undefined
              ? saidIn(locale, name)
              : t('room.seats', { room: saidIn(locale, name), seats }),
        }))}
      />
      {days.length === 1 ? (
        <input type="hidden" name="day" value={String(days[0])} />
      ) : (
        <SelectField
          {...of('day')}
          label={t('day')}
          options={days.map((day) => ({ value: day.toString(), label: dayWords(locale, day) }))}
        />
      )}
      <Field {...of('from')} label={t('from')} type="time" />
      <Field {...of('minutes')} label={t('length')} hint={t('length.hint')} inputMode="numeric" />
    </>
  );
}
