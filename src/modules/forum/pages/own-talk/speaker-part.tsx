import { ok, refuse } from '#kernel/result.ts';
import { Field } from '#ui/components/field.tsx';
import { MAX_TALK_LENGTHS } from '../../domain/talk.ts';
import { speakerSchema } from '../../use-cases/call/call-schemas.ts';
import { changeOwnSpeaker } from '../../use-cases/call/change-own-talk.ts';
import { callError, callIssues } from '../call/form-errors.ts';
import { fieldIn } from './field-in.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** What they say of themselves. */
export const speakerPart: OwnPart = {
  name: 'speaker',
  fields: ['name', 'organisation', 'bio', 'phone'],
  typed: ({ talk, by, contact }) => {
    const speaker = talk.speakers.find(({ id }) => id === by.speakerId);
    return {
      name: speaker?.name ?? '',
      organisation: speaker?.organisation ?? '',
      bio: speaker?.bio ?? '',
      phone: contact?.phone ?? '',
    };
  },
  save: async ({ context, request: { locale }, pass, typed }) => {
    const parsed = speakerSchema.safeParse(typed);
    if (!parsed.success) return refuse(callIssues(locale, parsed.error.issues, 'name'));
    const changed = await changeOwnSpeaker(context, pass, parsed.data);
    if (changed.ok) return ok(undefined);
    return refuse(
      changed.refusal === 'absent' ? 'absent' : [callError(locale, changed.refusal, 'name')],
    );
  },
  Fields: SpeakerFields,
};

function SpeakerFields(form: PartForm) {
  const t = ownTalkText.in(form.request.locale);
  const of = fieldIn(form);
  return (
    <>
      <Field
        {...of('name')}
        label={t('name')}
        hint={t('name.hint')}
        maxLength={MAX_TALK_LENGTHS.name}
        autoComplete="name"
      />
      <Field
        {...of('organisation')}
        label={t('organisation')}
        maxLength={MAX_TALK_LENGTHS.organisation}
        autoComplete="organization"
        optional
      />
      <Field
        {...of('bio')}
        label={t('bio')}
        hint={t('bio.hint')}
        rows={4}
        maxLength={MAX_TALK_LENGTHS.bio}
        optional
      />
      <Field
        {...of('phone')}
        label={t('phone')}
        hint={t('phone.hint')}
        inputMode="tel"
        autoComplete="tel"
        optional
      />
    </>
  );
}
