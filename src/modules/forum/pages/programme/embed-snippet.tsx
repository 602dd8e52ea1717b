import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { WholeForum } from '../../domain/forum.ts';
import { forumPath } from '../forum-words.ts';
import { programmeText } from './messages/index.ts';

interface EmbedSnippetProps {
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly forum: WholeForum;
}

/** What somebody puts into a page of their own: a frame, and nothing that runs there. */
export function EmbedSnippet({ locale, publicUrl, forum }: EmbedSnippetProps) {
  const t = programmeText.in(locale);
  const src = publicUrl + forumPath(locale, forum.year, '/programme/embed');
  const title = t('title', { forum: saidIn(locale, forum.title) });
  return (
    <details>
      <summary>{t('embed')}</summary>
      <p id="embed-hint">{t('embed.text')}</p>
      <textarea
        class="input code"
        rows={4}
        readOnly
        aria-label={t('embed.code')}
        aria-describedby="embed-hint"
      >
        {`<iframe src="${src}" title="${attribute(title)}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`}
      </textarea>
    </details>
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
