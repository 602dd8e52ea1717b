import type { VNode } from 'preact';
import { Checks } from '#ui/components/checks.tsx';
import { Field } from '#ui/components/field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { MAX_MEETING_LENGTHS, TOPICS } from '../../domain/meeting.ts';
import { meetingsText } from '../messages/index.ts';
import type { Act } from './acts.ts';
import { fieldOf, type MeetingFieldsProps } from './meeting-fields.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { Times } from './when-fields.tsx';

type ActFieldsProps = Omit<MeetingFieldsProps, 'choices'> & {
  readonly act: Exclude<Act, 'edit'>;
  readonly topics: readonly string[];
  /** Later days of its series that would become the same. */
  readonly laterDays: VNode | undefined;
};

/** What an act asks for. */
export function ActFields({ act, topics, laterDays, ...props }: ActFieldsProps) {
  const { locale, typed } = props;
  const t = meetingsDeskText.in(locale);
  const of = fieldOf(props);
  const reason = <Field {...of('reason')} label={t('reason')} hint={t('reason.hint')} />;
  const withSeries = laterDays && (
    <>
      <Tick name="withSeries" isTicked={typed.one['withSeries'] === 'yes'}>
        {t('with-series')}
      </Tick>
      {laterDays}
    </>
  );
  switch (act) {
    case 'discard':
      return null;
    case 'publish':
      return <>{withSeries}</>;
    case 'move':
      return (
        <>
          <Times {...props} />
          {reason}
        </>
      );
    case 'cancel':
      return (
        <>
          {reason}
          {withSeries}
        </>
      );
    case 'held':
      return (
        <>
          <Field {...of('came')} label={t('came')} inputMode="numeric" />
          <Field {...of('cameFirst')} label={t('came.first')} inputMode="numeric" optional />
          <Checks
            locale={locale}
            name="topics"
            legend={t('topics')}
            options={TOPICS.map((value) => ({
              value,
              label: meetingsText.in(locale)(`topic.${value}`),
            }))}
            values={topics}
          />
        </>
      );
    case 'report':
      return (
        <>
          <Field
            {...of('minutes')}
            label={t('minutes')}
            rows={10}
            maxLength={MAX_MEETING_LENGTHS.minutes}
          />
          <Field
            {...of('minutesEn')}
            label={t('minutes.en')}
            rows={6}
            maxLength={MAX_MEETING_LENGTHS.minutes}
            optional
          />
        </>
      );
  }
}
