import { REPEATS } from '#kernel/time/recurrence.ts';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { fieldOf, type MeetingFieldsProps } from './meeting-fields.tsx';
import { meetingsDeskText } from './messages/index.ts';

type WhenFieldsProps = Omit<MeetingFieldsProps, 'choices'> & {
  /** Of a new one: it may recur. */
  readonly mayRecur: boolean;
};

export function WhenFields({ mayRecur, ...props }: WhenFieldsProps) {
  const t = meetingsDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('when')}>
      <PanelBody>
        <Times {...props} />
        {mayRecur && (
          <>
            <SelectField
              {...of('repeat')}
              label={t('repeat')}
              options={[
                { value: '', label: t('repeat.none') },
                ...REPEATS.map((value) => ({ value, label: t(`repeat.${value}`) })),
              ]}
              optional
            />
            <Field {...of('until')} label={t('until')} type="date" optional />
            <Field
              {...of('count')}
              label={t('count.field')}
              hint={t('count.hint')}
              inputMode="numeric"
              optional
            />
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

/** A day, and hours as the clock on the wall shows them. */
export function Times(props: Omit<MeetingFieldsProps, 'choices'>) {
  const t = meetingsDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Field {...of('day')} label={t('on')} type="date" />
      <Field {...of('from')} label={t('from')} type="time" />
      <Field {...of('to')} label={t('to')} type="time" />
    </>
  );
}
