import { sends } from '#platform/sends.ts';
import { ok, refuse } from '#kernel/result.ts';
import { Button } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { MAX_TALK_LENGTHS } from '../../domain/talk.ts';
import { presenterSchema } from '../../use-cases/call/call-schemas.ts';
import { askPresenter, dropPresenter } from '../../use-cases/call/change-own-talk.ts';
import type { OwnTalk } from '../../use-cases/call/read-own-talk.ts';
import { callError, callIssues } from '../call/form-errors.ts';
import { fieldIn } from './field-in.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** Who speaks along: a letter asks them, and until they agree they are named as asked. */
export const presentersPart: OwnPart = {
  name: 'presenters',
  fields: ['name', 'email', 'drop'],
  button: 'invite',
  typed: () => ({}),
  save: async ({ context, request: { locale }, own, pass, typed: { drop, ...typed } }) => {
    const dropped = othersOf(own).find(({ key }) => key === drop);
    if (drop && !dropped) return refuse('absent');
    const done = dropped
      ? await dropPresenter(context, pass, dropped.id)
      : await ask(context, pass, typed, locale);
    if (done.ok) return ok(undefined);
    if (typeof done.refusal !== 'string') return refuse(done.refusal);
    return refuse(done.refusal === 'absent' ? 'absent' : [callError(locale, done.refusal, 'name')]);
  },
  Fields: PresenterFields,
};

async function ask(
  context: PartForm['context'],
  pass: string,
  typed: PartForm['typed'],
  locale: PartForm['request']['locale'],
) {
  const parsed = presenterSchema.safeParse(typed);
  if (!parsed.success) return refuse(callIssues(locale, parsed.error.issues, 'name'));
  return await askPresenter(context, pass, { ...parsed.data, language: locale });
}

function PresenterFields(form: PartForm) {
  const { request, own } = form;
  const t = ownTalkText.sending(request.locale, sends(form.context.platform, 'mail'));
  const of = fieldIn(form);
  const others = othersOf(own);
  return (
    <>
      <p>{t('presenters.lead')}</p>
      <Field
        {...of('name')}
        label={t('presenter.name')}
        maxLength={MAX_TALK_LENGTHS.name}
        autoComplete="off"
      />
      <Field {...of('email')} label={t('presenter.email')} inputMode="email" autoComplete="off" />
      {others.length > 0 && (
        <fieldset class="field">
          <legend>{t('presenters.named')}</legend>
          {others.map(({ key, name }) => (
            <label class="choice" key={key}>
              <input type="radio" name="drop" value={key} />
              <span>{t('presenter.drop', { name })}</span>
            </label>
          ))}
          <Button kind="plain" name="go" value="save">
            {t('drop')}
          </Button>
        </fieldset>
      )}
    </>
  );
}

/**
 * Whoever speaks along, by where they stand and how they are called here. Never by their id, which the programme has, too: whoever
 * typed somebody’s address would find in it who has that address.
 */
function othersOf({ talk, by }: OwnTalk) {
  return talk.speakers
    .map(({ id, name }, place) => ({ id, name, key: `${place} ${name}` }))
    .filter(({ id }) => id !== by.speakerId);
}
