import type { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type CallSaid, minutesField } from '../../domain/call/call.ts';
import { TALK_KINDS } from '../../domain/talk.ts';
import type { callingSchema } from '../../use-cases/forum-schemas.ts';
import type { DeskForum } from '../../use-cases/list-desk-forums.ts';
import type { Typed } from '#ui/acts/filled.ts';

type SentCall = Omit<z.infer<typeof callingSchema>, 'seenAt'>;

const MIDNIGHT = Temporal.PlainTime.from('00:00');
const LAST_MINUTE = Temporal.PlainTime.from('23:59');

/** `call-half`: only one of the two days was said. A day without an hour begins at midnight, and ends there. */
export function callSaidOf(sent: SentCall, timeZone: string): Result<CallSaid, 'call-half'> {
  const at = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone, plainTime }).toInstant();
  const { opensOn, opensFrom, closesOn, closesAt, reviewUntil, decisionsOn } = sent;
  if ((opensOn === undefined) !== (closesOn === undefined)) return refuse('call-half');
  return ok({
    call:
      opensOn && closesOn
        ? {
            opensAt: at(opensOn, opensFrom ?? MIDNIGHT),
            closesAt: at(closesOn, closesAt ?? LAST_MINUTE),
          }
        : undefined,
    callText: { uk: sent.callText, en: sent.callTextEn },
    isBlind: sent.isBlind,
    reviewUntil: reviewUntil && at(reviewUntil, LAST_MINUTE),
    decisionsOn,
    kinds: TALK_KINDS.flatMap((kind) => {
      const minutes = sent[minutesField(kind)];
      return minutes === undefined ? [] : [{ kind, minutes }];
    }),
  });
}

export function typedCall({ forum, kinds }: DeskForum, timeZone: string): Typed {
  const { call, callText, isBlind, reviewUntil, decisionsOn } = forum;
  const opens = typedMoment(call?.opensAt, timeZone);
  const closes = typedMoment(call?.closesAt, timeZone);
  return {
    opensOn: opens.day,
    opensFrom: opens.hour,
    closesOn: closes.day,
    closesAt: closes.hour,
    callText: callText.uk,
    callTextEn: callText.en,
    isBlind: isBlind ? 'yes' : '',
    reviewUntil: typedMoment(reviewUntil, timeZone).day,
    decisionsOn: decisionsOn?.toString() ?? '',
    ...Object.fromEntries(kinds.map(({ kind, minutes }) => [minutesField(kind), String(minutes)])),
  };
}

/** As a form shows it: a day and an hour, or neither. */
export function typedMoment(moment: Temporal.Instant | undefined, timeZone: string) {
  if (!moment) return { day: '', hour: '' };
  const at = moment.toZonedDateTimeISO(timeZone);
  return {
    day: at.toPlainDate().toString(),
    hour: at.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
