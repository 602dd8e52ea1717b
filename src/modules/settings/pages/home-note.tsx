import type { VNode } from 'preact';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { SettingsDirectory } from '../domain/settings-directory.ts';

/** What the installation says to its residents on the home page; nothing while it says nothing. */
export function homeNote(settings: SettingsDirectory) {
  return {
    id: 'home-note',
    order: 0,
    load: ({ locale }: { readonly locale: Locale }): Promise<VNode | null> => {
      const said = settings.text('home.note')?.[mainLocale(locale)];
      return Promise.resolve(
        said ? (
          <Notice>
            <Paragraphs text={said} />
          </Notice>
        ) : null,
      );
    },
  };
}
