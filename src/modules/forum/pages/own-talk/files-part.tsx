import { parseId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { Button } from '#ui/components/button.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { MAX_ATTACHMENTS } from '../../domain/call/own-talk.ts';
import { addAttachment, removeAttachment } from '../../use-cases/call/own-files.ts';
import { callError } from '../call/form-errors.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** Slides, a leaflet, a photograph: for whoever reviews, and for the page of the talk when it is in the programme. */
export const filesPart: OwnPart = {
  name: 'files',
  fields: ['file', 'drop'],
  hasFiles: true,
  button: 'put-up',
  typed: () => ({}),
  save: async ({ context, request: { locale, files }, pass, typed }) => {
    const dropped = parseId<'file'>(typed['drop'] ?? '');
    const [file] = files.filter(({ bytes, refused }) => refused !== undefined || bytes.length > 0);
    if (!dropped && !file) return refuse([callError(locale, 'file-missing', 'file')]);
    const done = dropped
      ? await removeAttachment(context, pass, dropped)
      : await put(context, pass, file);
    if (done.ok) return ok(undefined);
    if (done.refusal === 'absent') return refuse('absent');
    const reason = done.refusal === 'unreadable' ? 'not-readable' : done.refusal;
    return refuse([{ ...callError(locale, reason, 'file'), field: 'file' }]);
  },
  Fields: FileFields,
};

async function put(
  context: PartForm['context'],
  pass: string,
  file: PartForm['request']['files'][number] | undefined,
) {
  if (!file || file.refused) return refuse('too-large' as const);
  return await addAttachment(context, pass, { name: file.name, bytes: file.bytes });
}

function FileFields({ request: { locale }, own: { attachments }, errors }: PartForm) {
  const t = ownTalkText.in(locale);
  return (
    <>
      <FileField
        locale={locale}
        name="file"
        label={t('file')}
        hint={t('file.hint', { most: MAX_ATTACHMENTS })}
        error={errorOf(errors, 'file')}
        accept="image/*,application/pdf"
        optional
      />
      {attachments.length > 0 && (
        <fieldset class="field">
          <legend>{t('files.kept')}</legend>
          {attachments.map(({ id, name }) => (
            <label class="choice" key={id}>
              <input type="radio" name="drop" value={id} />
              <span>{t('file.drop', { name })}</span>
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
