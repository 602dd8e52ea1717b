import { Button, Buttons } from '#ui/components/button.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { ACCEPTED_FILES, type AppealFile, MAX_FILES } from '../../domain/appeal-file.ts';
import { FilesPutUp } from '../files-put-up.tsx';
import { FormShell, type StepProps } from './form-shell.tsx';
import { appealFormText } from './messages/index.ts';

interface FilesStepProps extends StepProps {
  readonly files: readonly AppealFile[];
}

/** What was put up so far, and a place for one more. */
export function FilesStep({ files, ...props }: FilesStepProps) {
  const { request, errors } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  return (
    <FormShell
      {...props}
      step="files"
      title={t('files.title')}
      lead={t('files.lead', { most: MAX_FILES })}
    >
      {files.length > 0 && (
        <>
          <h2>{t('files.added', { count: files.length })}</h2>
          <FilesPutUp locale={locale} files={files} />
          <p class="quiet">{t('files.wait')}</p>
        </>
      )}
      {files.length < MAX_FILES && (
        <>
          <FileField
            locale={locale}
            name="file"
            label={t('file')}
            hint={t('file.hint')}
            error={errorOf(errors, 'file')}
            accept={ACCEPTED_FILES}
          />
          <Buttons>
            <Button kind="plain" name="go" value="add">
              {t('file.add')}
            </Button>
          </Buttons>
        </>
      )}
    </FormShell>
  );
}
