import type { PageRequest } from '#platform/http/route.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { appealsText } from '../../messages/index.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { fileAbout } from '../file-words.ts';
import { appealPath } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';

interface SaidPanelProps {
  readonly request: PageRequest;
  readonly read: Pick<ReadAppeal, 'appeal' | 'files'>;
}

/** What the person wrote, in their words, and what came with it. */
export function SaidPanel({ request: { locale }, read: { appeal, files } }: SaidPanelProps) {
  const t = appealsDeskText.in(locale);
  return (
    <Panel title={t('said')} hint={appealsText.in(locale)(`kind.${appeal.kind}`)}>
      <PanelBody>
        {appeal.substance === '' ? (
          <p class="quiet">{t('said.nothing')}</p>
        ) : (
          <blockquote>
            <Paragraphs text={appeal.substance} />
          </blockquote>
        )}
        {files.length > 0 && (
          <>
            <h3>{t('files')}</h3>
            <ul class="entries">
              {files.map((file) => (
                <li key={file.id}>
                  <a
                    href={appealPath(locale, appeal.id, `/files/${file.id}`)}
                    aria-label={t('file.download', { name: file.name })}
                    download
                  >
                    {file.name}
                  </a>{' '}
                  <span class="quiet">{fileAbout(locale, file)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}
