import { ok, refuse } from '#kernel/result.ts';
import { instantsOf, typedTimes } from '#kernel/time/local-times.ts';
import { Field } from '#ui/components/field.tsx';
import { MAX_TIMES } from '../../domain/call/own-talk.ts';
import { TIME_FIELDS, timesSchema } from '../../use-cases/call/call-schemas.ts';
import { changeOwnTimes } from '../../use-cases/call/change-own-talk.ts';
import { callError, callIssues } from '../call/form-errors.ts';
import { whenOf } from '../forum-words.ts';
import { fieldIn } from './field-in.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** When they can be there. Of a forum of one day, its day stands in the first row already. */
export const timesPart: OwnPart = {
  name: 'times',
  fields: TIME_FIELDS,
  typed: ({ times = [], forum }, { platform: { clock } }) => {
    const [first] = times;
    if (!first) return { 'day-1': typedTimes(forum, clock.timeZone).day };
    return Object.fromEntries(
      times.flatMap((time, index) =>
        Object.entries(typedTimes(time, clock.timeZone)).map(([name, value]) => [
          `${name}-${index + 1}`,
          value,
        ]),
      ),
    );
  },
  save: async ({ context, request: { locale }, pass, typed }) => {
    const parsed = timesSchema.safeParse(withoutLoneDay(typed));
    if (!parsed.success) return refuse(callIssues(locale, parsed.error.issues, 'day-1'));
    const { timeZone } = context.platform.clock;
    const times = parsed.data.map((time) =>
      Temporal.PlainTime.compare(time.from, time.to) < 0 ? instantsOf(time, timeZone) : undefined,
    );
    const whole = times.flatMap((time) => time ?? []);
    if (whole.length < times.length) return refuse([callError(locale, 'times-order', 'to-1')]);
    const changed = await changeOwnTimes(context, pass, whole);
    if (changed.ok) return ok(undefined);
    return refuse(
      changed.refusal === 'absent' ? 'absent' : [callError(locale, changed.refusal, 'day-1')],
    );
  },
  Fields: TimeFields,
};

/** The day that the form brought along says nothing without an hour. */
function withoutLoneDay(typed: PartForm['typed']): PartForm['typed'] {
  const isLone = (typed['from-1'] ?? '').trim() === '' && (typed['to-1'] ?? '').trim() === '';
  return isLone ? { ...typed, 'day-1': '' } : typed;
}

function TimeFields(form: PartForm) {
  const { context, request, own } = form;
  const { locale } = request;
  const t = ownTalkText.in(locale);
  const of = fieldIn(form);
  return (
    <>
      <p>{t('times.lead', { when: whenOf(context, locale, own.forum) })}</p>
      {Array.from({ length: MAX_TIMES }, (_, index) => index + 1).map((row) => (
        <fieldset class="field" key={row}>
          <legend>{t('times.row', { row })}</legend>
          <Field {...of(`day-${row}`)} label={t('times.day')} type="date" optional />
          <Field {...of(`from-${row}`)} label={t('times.from')} type="time" optional />
          <Field {...of(`to-${row}`)} label={t('times.to')} type="time" optional />
        </fieldset>
      ))}
    </>
  );
}
