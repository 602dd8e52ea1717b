import type { SendAgain } from '#platform/http/send-again.ts';
import type { TooLong } from '#platform/http/text-lengths.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { fieldId } from '../components/field-error.tsx';
import { failureText } from './messages/index.ts';

interface FormAgainProps {
  readonly locale: Locale;
  readonly again: SendAgain;
  /** What must be shortened first. */
  readonly tooLong?: readonly TooLong[];
}

/** What somebody wrote is not lost: it waits in this page, and one press sends it once more. */
export function FormAgain({ locale, again, tooLong = [] }: FormAgainProps) {
  const { method = 'post', action, fields, files, proof, afterCodes } = again;
  const t = failureText.in(locale);
  return (
    <form
      method={method}
      action={action}
      encType={files && 'multipart/form-data'}
      data-prove={proof}
    >
      {fields.map(([name, value], place) => {
        const long = tooLong.find((one) => one.name === name && one.length === value.length);
        return long ? (
          <FieldToShorten key={place} locale={locale} long={long} value={value} />
        ) : (
          <input key={place} type="hidden" name={name} value={value} />
        );
      })}
      {files && <FilesAgain locale={locale} files={files} />}
      {proof && (
        <p
          role="status"
          data-proving={t(files ? 'proving.files' : 'proving')}
          data-proved={files && t('proved.files')}
        />
      )}
      <Buttons>
        <Button>{t(afterCodes ? 'codes.again' : 'again')}</Button>
      </Buttons>
    </form>
  );
}

interface FieldToShortenProps {
  readonly locale: Locale;
  readonly long: TooLong;
  readonly value: string;
}

function FieldToShorten({ locale, long: { name, length, most }, value }: FieldToShortenProps) {
  const t = failureText.in(locale);
  return (
    <Field
      locale={locale}
      name={name}
      label={t('too-long.label')}
      hint={t('too-long.hint', { most, length })}
      value={value}
      rows={12}
    />
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
