import { Field } from '#ui/components/field.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { ANSWER_KINDS } from '../../domain/call/call.ts';
import { MAX_FORUM_LENGTHS } from '../../domain/forum.ts';
import { fieldOf, type FieldsProps } from '#ui/acts/filled.ts';
import { forumDeskText } from './messages/index.ts';
import type { PartKind } from './parts.ts';

/** What is said of a track, a room or a question of the call. */
export function PartFields({ kind, ...props }: FieldsProps & { readonly kind: PartKind }) {
  const t = forumDeskText.in(props.locale);
  return (
    <>
      {kind === 'track' && <TrackFields {...props} />}
      {kind === 'room' && <RoomFields {...props} />}
      {kind === 'criterion' && <Names {...props} />}
      {kind === 'question' && <QuestionFields {...props} />}
      <Field
        {...fieldOf(props)('place')}
        label={t('place')}
        hint={t('place.hint')}
        inputMode="numeric"
        optional
      />
    </>
  );
}

function Names(props: FieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Field {...of('name')} label={t('name')} maxLength={MAX_FORUM_LENGTHS.name} />
      <Field {...of('nameEn')} label={t('name.en')} maxLength={MAX_FORUM_LENGTHS.name} optional />
    </>
  );
}

function TrackFields(props: FieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Names {...props} />
      <Field {...of('about')} label={t('track.about')} rows={2} optional />
      <Field {...of('aboutEn')} label={t('track.about.en')} rows={2} optional />
    </>
  );
}

function RoomFields(props: FieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Names {...props} />
      <Field {...of('seats')} label={t('room.seats')} inputMode="numeric" optional />
      <Field
        {...of('building')}
        label={t('room.building')}
        hint={t('room.building.hint')}
        maxLength={MAX_FORUM_LENGTHS.building}
        optional
      />
    </>
  );
}

function QuestionFields(props: FieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Field
        {...of('text')}
        label={t('question.text')}
        hint={t('question.hint')}
        maxLength={MAX_FORUM_LENGTHS.question}
      />
      <Field
        {...of('textEn')}
        label={t('question.text.en')}
        maxLength={MAX_FORUM_LENGTHS.question}
        optional
      />
      <SelectField
        {...of('answer')}
        label={t('question.answer')}
        options={ANSWER_KINDS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        value={props.typed['answer'] ?? 'line'}
      />
      <Tick name="isNeeded" isTicked={props.typed['isNeeded'] === 'yes'}>
        {t('question.needed.tick')}
      </Tick>
    </>
  );
}
