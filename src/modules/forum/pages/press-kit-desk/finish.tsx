import type { z } from 'zod';
import { performAct } from '#ui/acts/answer-act.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { untracedOf } from '../../domain/press-kit/trace.ts';
import { finishRelease } from '../../use-cases/press-kit/finish-release.ts';
import { finishingSchema } from '../../use-cases/press-kit/release-schemas.ts';
import { pressKitDeskText } from './messages/index.ts';
import { type ActFieldsProps, type ActProps, releaseActPage } from './release-act.tsx';

/** `/desk/forum/release/{release}/finish`: out at once, or at the end of an embargo. */
export const finishPage = releaseActPage({
  act: 'finish',
  states: ['draft', 'embargoed'],
  perform: async (context, id, typed) =>
    await performAct(finishingSchema.safeParse(typed), ({ seenAt, ...sent }) =>
      finishRelease(context, {
        id,
        seenAt,
        embargoUntil: embargoOf(sent, context.platform.clock.timeZone),
      }),
    ),
  begins: typedHour,
  fields: (props) => <Fields {...props} />,
});

type Sent = Omit<z.infer<typeof finishingSchema>, 'seenAt'>;

function embargoOf({ when, day, time }: Sent, timeZone: string): Temporal.Instant | undefined {
  if (when === 'now' || !day || !time) return undefined;
  return day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
}

/** The hour that it has, if it has one. */
function typedHour({ context, read: { release, state } }: ActProps) {
  if (state !== 'embargoed' || !release.outAt) return { when: 'now' };
  const local = release.outAt.toZonedDateTimeISO(context.platform.clock.timeZone);
  return {
    when: 'embargo',
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

const WHENS = ['now', 'embargo'] as const;

function Fields({ request: { locale }, read: { traced }, of }: ActFieldsProps) {
  const t = pressKitDeskText.in(locale);
  const untraced = untracedOf(traced);
  return (
    <>
      {untraced.length > 0 && (
        <Notice tone="warning" title={t('untraced', { count: untraced.length })}>
          <p>{untraced.map(({ shown }) => shown).join(', ')}</p>
        </Notice>
      )}
      <Choices
        {...of('when')}
        legend={t('field.when')}
        options={WHENS.map((value) => ({ value, label: t(`when.${value}`) }))}
      />
      <Field {...of('day')} label={t('field.day')} type="date" optional={t('with-embargo')} />
      <Field
        {...of('time')}
        label={t('field.time')}
        hint={t('field.time.hint')}
        type="time"
        optional={t('with-embargo')}
      />
    </>
  );
}
