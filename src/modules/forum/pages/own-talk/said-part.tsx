import { ok, refuse } from '#kernel/result.ts';
import { languageName } from '#platform/i18n/languages.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { MAX_TALK_LENGTHS } from '../../domain/talk.ts';
import { saidSchema, SPOKEN } from '../../use-cases/call/call-schemas.ts';
import { changeTalkSaid } from '../../use-cases/call/change-own-talk.ts';
import { callError, callIssues } from '../call/form-errors.ts';
import { fieldIn } from './field-in.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** What everybody will read of the talk. */
export const saidPart: OwnPart = {
  name: 'said',
  fields: ['title', 'kind', 'trackId', 'abstract', 'description', 'language'],
  typed: ({ talk }) => ({
    title: talk.title,
    kind: talk.kind,
    trackId: talk.trackId ?? '',
    abstract: talk.abstract,
    description: talk.description,
    language: talk.language,
  }),
  save: async ({ context, request: { locale }, pass, typed }) => {
    const parsed = saidSchema.safeParse(typed);
    if (!parsed.success) return refuse(callIssues(locale, parsed.error.issues, 'title'));
    const changed = await changeTalkSaid(context, pass, parsed.data);
    if (changed.ok) return ok(undefined);
    return refuse(
      changed.refusal === 'absent' ? 'absent' : [callError(locale, changed.refusal, 'title')],
    );
  },
  Fields: SaidFields,
};

function SaidFields(form: PartForm) {
  const { request, own } = form;
  const { locale } = request;
  const t = ownTalkText.in(locale);
  const of = fieldIn(form);
  return (
    <>
      <Field {...of('title')} label={t('talk.title')} maxLength={MAX_TALK_LENGTHS.title} />
      <Choices
        {...of('kind')}
        legend={t('kind')}
        options={own.kinds.map(({ kind, minutes }) => ({
          value: kind,
          label: t('kind.minutes', { kind: t(`kind.${kind}`), minutes }),
        }))}
      />
      <Choices
        {...of('trackId')}
        legend={t('track')}
        options={own.forum.tracks.map(({ id, name }) => ({
          value: id,
          label: saidIn(locale, name),
        }))}
      />
      <Field
        {...of('abstract')}
        label={t('abstract')}
        hint={t('abstract.hint')}
        rows={4}
        maxLength={MAX_TALK_LENGTHS.abstract}
      />
      <Field
        {...of('description')}
        label={t('description')}
        hint={t('description.hint', { most: MAX_TALK_LENGTHS.description })}
        rows={10}
        maxLength={MAX_TALK_LENGTHS.description}
        optional
      />
      <SelectField
        {...of('language')}
        label={t('language')}
        options={SPOKEN.map((value) => ({ value, label: languageName(locale, value) }))}
      />
    </>
  );
}
