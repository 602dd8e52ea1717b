import { Button, Buttons } from '#ui/components/button.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { ACCEPTED_FILES, MAX_FILES } from '../../domain/appeal-file.ts';
import { FilesPutUp } from '../files-put-up.tsx';
import type { EntryParts } from './entry-parts.ts';
import { appealEntryText } from './messages/index.ts';

/** What was put up so far, and a place for more. */
export function EntryFiles({ request: { locale }, errors, files }: EntryParts) {
  const t = appealEntryText.in(locale);
  return (
    <>
      {files.length > 0 && <FilesPutUp locale={locale} files={files} />}
      {files.length < MAX_FILES && (
        <>
          <FileField
            locale={locale}
            name="file"
            label={t('files')}
            hint={t('file.hint', { most: MAX_FILES })}
            error={errorOf(errors, 'file')}
            accept={ACCEPTED_FILES}
            optional
            multiple
          />
          <Buttons>
            <Button kind="plain" name="go" value="add">
              {t('file.add')}
            </Button>
          </Buttons>
        </>
      )}
    </>
  );
}
