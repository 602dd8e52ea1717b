import { languageName } from '#platform/i18n/languages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { CallQuestion } from '../../domain/call/call.ts';
import type { Attachment } from '../../domain/call/own-talk.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import { reviewText } from './messages/index.ts';
import { deskTalkPath } from './review-paths.ts';

export interface TalkContentProps {
  readonly locale: Locale;
  readonly forum: WholeForum;
  readonly talk: WholeTalk;
  readonly questions: readonly CallQuestion[];
  readonly answers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

/** What somebody judges a talk by: what is told of it, what was answered, which files came. */
export function TalkContent(props: TalkContentProps) {
  const { locale, forum, talk } = props;
  const t = reviewText.in(locale);
  const track = forum.tracks.find(({ id }) => id === talk.trackId);
  return (
    <Panel title={t('content')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('track'), value: track && saidIn(locale, track.name) },
            {
              term: t('kind'),
              value: t('kind.minutes', { kind: t(`kind.${talk.kind}`), minutes: talk.minutes }),
            },
            { term: t('language'), value: languageName(locale, talk.language) },
          ]}
        />
        <div lang={talk.language}>
          <Paragraphs text={talk.abstract} />
          {talk.description !== '' && <Paragraphs text={talk.description} />}
        </div>
        <Answers {...props} />
        <Files {...props} />
      </PanelBody>
    </Panel>
  );
}

function Answers({ locale, questions, answers }: TalkContentProps) {
  const t = reviewText.in(locale);
  const given = questions.filter(({ id }) => (answers[id] ?? '') !== '');
  if (given.length === 0) return null;
  return (
    <>
      <h3>{t('answers')}</h3>
      <Facts
        rows={given.map(({ id, text, answer }) => {
          const said = answers[id] ?? '';
          const isChoice = answer === 'yes-no' && (said === 'yes' || said === 'no');
          return { term: saidIn(locale, text), value: isChoice ? t(`answer.${said}`) : said };
        })}
      />
    </>
  );
}

function Files({ locale, talk, attachments }: TalkContentProps) {
  const t = reviewText.in(locale);
  if (attachments.length === 0) return null;
  return (
    <>
      <h3>{t('files')}</h3>
      <p class="links">
        {attachments.map(({ id, name, kind }) => (
          <a key={id} href={deskTalkPath(locale, talk.id, `/files/${id}`)} download>
            {t(`file.${kind}`, { name })}
          </a>
        ))}
      </p>
    </>
  );
}
