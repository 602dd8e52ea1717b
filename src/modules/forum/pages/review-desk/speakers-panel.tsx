import { formatNearHours } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { TalkSpeaker } from '../../domain/talk.ts';
import type { DeskTalk } from '../../use-cases/review/read-desk-talk.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { reviewText } from './messages/index.ts';

interface SpeakersPanelProps {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly shown: DeskTalk;
}

/** Who speaks, how they are reached and when they can be there; and what they said to organisers alone. */
export function SpeakersPanel(props: SpeakersPanelProps) {
  const { locale, shown } = props;
  const { talk, submission } = shown;
  const t = reviewText.in(locale);
  return (
    <Panel title={t('speakers')}>
      <PanelBody>
        {talk.speakers.map((speaker) => (
          <SpeakerFacts key={speaker.id} {...props} speaker={speaker} />
        ))}
        {submission && (
          <Facts
            rows={[
              { term: t('needs'), value: submission.needs },
              { term: t('notes'), value: submission.notes },
              {
                term: t('recorded'),
                value: t(submission.isRecorded ? 'answer.yes' : 'answer.no'),
              },
            ]}
          />
        )}
      </PanelBody>
    </Panel>
  );
}

function SpeakerFacts({
  context,
  locale,
  shown: { contacts, times },
  speaker,
}: SpeakersPanelProps & { readonly speaker: TalkSpeaker }) {
  const { clock } = context.platform;
  const t = reviewText.in(locale);
  const contact = contacts.get(speaker.id);
  const able = times.get(speaker.id) ?? [];
  return (
    <>
      <h3>
        {speaker.name}
        {speaker.state === 'asked' && ` (${t('asked')})`}
      </h3>
      <Facts
        rows={[
          { term: t('organisation'), value: speaker.organisation },
          {
            term: t('email'),
            value: contact && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
          },
          { term: t('phone'), value: contact?.phone },
          {
            term: t('times'),
            value: able.length > 0 && (
              <ul>
                {able.map((time) => (
                  <li key={time.startsAt.toString()}>
                    {formatNearHours(locale, time, clock.timeZone, clock.today())}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {speaker.bio !== '' && <Paragraphs text={speaker.bio} />}
    </>
  );
}
