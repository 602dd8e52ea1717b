import type { Locale } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { Release } from '../../domain/press-kit/release.ts';
import { pressKitDeskText } from './messages/index.ts';

interface TextPanelsProps {
  readonly locale: Locale;
  readonly release: Release;
}

/** The text word for word, in each language: passages are copied from here. */
export function TextPanels({ locale, release }: TextPanelsProps) {
  const t = pressKitDeskText.in(locale);
  const { title, lead, body, quotes, contact } = release;
  return (
    <>
      {(['uk', 'en'] as const).map((language) => (
        <Panel key={language} title={t(`text.${language}`)} id={`text-${language}`}>
          <PanelBody>
            <div lang={language}>
              <p>
                <b>{title[language] || t('text.none')}</b>
              </p>
              <Paragraphs text={lead[language]} />
              <Paragraphs text={body[language]} />
              {quotes.map(({ said, by }, index) => (
                <blockquote key={index}>
                  <Paragraphs text={said[language]} />
                  <p>— {by[language]}</p>
                </blockquote>
              ))}
              <p class="quiet">
                {[contact.words[language], contact.phone, contact.email].filter(Boolean).join(', ')}
              </p>
            </div>
          </PanelBody>
        </Panel>
      ))}
    </>
  );
}
