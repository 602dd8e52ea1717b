import type { SendAgain } from '../../platform/http/send-again.ts';
import type { Locale } from '../../platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { fieldId } from '../components/field-error.tsx';
import { failureText } from './messages/index.ts';

interface FormAgainProps {
  readonly locale: Locale;
  readonly again: SendAgain;
}

/** What somebody wrote is not lost: it waits in this page, and one press sends it once more. */
export function FormAgain({ locale, again: { action, fields, files, proof } }: FormAgainProps) {
  const t = failureText.in(locale);
  return (
    <form method="post" action={action} encType={files && 'multipart/form-data'} data-prove={proof}>
      {fields.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      {files && <FilesAgain locale={locale} files={files} />}
      {proof && (
        <p
          role="status"
          data-proving={t(files ? 'proving.files' : 'proving')}
          data-proved={files && t('proved.files')}
        />
      )}
      <Buttons>
        <Button>{t('again')}</Button>
      </Buttons>
    </form>
  );
}

/** A page cannot give files back. */
function FilesAgain({
  locale,
  files: { field, areMany },
}: {
  readonly locale: Locale;
  readonly files: NonNullable<SendAgain['files']>;
}) {
  const t = failureText.in(locale);
  const id = fieldId(field);
  return (
    <div class="field">
      <label for={id}>{t('files')}</label>
      <p class="hint" id={`${id}-hint`}>
        {t('files.hint')}
      </p>
      <input
        class="input"
        type="file"
        id={id}
        name={field}
        multiple={areMany}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}
