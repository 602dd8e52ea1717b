import type { Locale } from '#platform/i18n/locales.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import { fileAbout } from './file-words.ts';
import { appealFormText } from './form/messages/index.ts';

interface FilesPutUpProps {
  readonly locale: Locale;
  readonly files: readonly AppealFile[];
}

/** What was put up so far, inside a form: each can be taken back. */
export function FilesPutUp({ locale, files }: FilesPutUpProps) {
  const t = appealFormText.in(locale);
  return (
    <ul class="entries">
      {files.map((file) => (
        <li key={file.id}>
          <b>{file.name}</b> <span class="quiet">{fileAbout(locale, file)}</span>{' '}
          <button
            class="linklike"
            type="submit"
            name="remove"
            value={file.id}
            aria-label={t('file.remove.which', { name: file.name })}
          >
            {t('file.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
