import type { ComponentChildren } from 'preact';
import { formatNearHours } from '#platform/i18n/dates.ts';
import { languageName } from '#platform/i18n/languages.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { isFirstSpeaker } from '../../domain/call/own-talk.ts';
import { isInProgramme } from '../../domain/talk.ts';
import { MaterialList } from '../materials/material-links.tsx';
import type { OwnTalkProps } from './own-talk-props.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPartName } from './parts.ts';

/** Everything that was said so far, each part with a way to say it anew. */
export function OwnParts(props: OwnTalkProps) {
  return (
    <>
      <SaidPart {...props} />
      <SpeakerPart {...props} />
      <PresentersPart {...props} />
      <TimesPart {...props} />
      <AnswersPart {...props} />
      <FilesPart {...props} />
      <PassportPart {...props} />
      <MaterialsPart {...props} />
    </>
  );
}

interface PartProps extends OwnTalkProps {
  readonly name: OwnPartName;
  readonly mayChange: boolean;
  readonly children: ComponentChildren;
}

function Part({ request: { locale }, pass, name, mayChange, children }: PartProps) {
  const t = ownTalkText.in(locale);
  return (
    <section class="card">
      <h2>{t(`part.${name}`)}</h2>
      {children}
      {mayChange && (
        <div class="ticket-act">
          <PostButton
            action={localePath(locale, `/receipt/talk/${name}`)}
            fields={{ code: pass }}
            label={`${t('change')}: ${t(`part.${name}`)}`}
            takesFiles={name === 'files'}
          >
            {t('change')}
          </PostButton>
        </div>
      )}
    </section>
  );
}

function SaidPart(props: OwnTalkProps) {
  const { locale } = props.request;
  const { talk, forum, mayChangeTalk } = props.own;
  const t = ownTalkText.in(locale);
  const track = forum.tracks.find(({ id }) => id === talk.trackId);
  return (
    <Part {...props} name="said" mayChange={mayChangeTalk}>
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
      {talk.abstract === '' ? (
        <p class="quiet">{t('abstract.none')}</p>
      ) : (
        <div lang={talk.language}>
          <Paragraphs text={talk.abstract} />
        </div>
      )}
      {talk.description !== '' && (
        <details>
          <summary>{t('description')}</summary>
          <div lang={talk.language}>
            <Paragraphs text={talk.description} />
          </div>
        </details>
      )}
    </Part>
  );
}

function SpeakerPart(props: OwnTalkProps) {
  const { locale } = props.request;
  const { talk, by, contact, acts, mayChangeSpeaker } = props.own;
  const t = ownTalkText.in(locale);
  const isByLink = by.kind === 'code' && !mayChangeSpeaker && acts.length > 0;
  const speaker = talk.speakers.find(({ id }) => id === by.speakerId);
  return (
    <Part {...props} name="speaker" mayChange={mayChangeSpeaker}>
      <Facts
        rows={[
          { term: t('name'), value: speaker?.name },
          { term: t('organisation'), value: speaker?.organisation },
          { term: t('email'), value: contact?.email },
          { term: t('phone'), value: contact?.phone },
        ]}
      />
      {speaker?.bio && <Paragraphs text={speaker.bio} />}
      {isByLink && <p class="quiet">{t('speaker.by-link')}</p>}
    </Part>
  );
}

function PresentersPart(props: OwnTalkProps) {
  const { locale } = props.request;
  const { talk, by, acts } = props.own;
  const t = ownTalkText.in(locale);
  const others = talk.speakers.filter(({ id }) => id !== by.speakerId);
  const isFirst = acts.includes('withdraw');
  if (others.length === 0 && !isFirst) return null;
  return (
    <Part {...props} name="presenters" mayChange={isFirst}>
      {others.length === 0 ? (
        <p class="quiet">{t('presenters.none')}</p>
      ) : (
        <ul>
          {others.map(({ id, name, organisation, state }) => (
            <li key={id}>
              {[name, organisation].filter(Boolean).join(', ')}
              {state === 'asked' && ` (${t('asked')})`}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function TimesPart({ ...props }: OwnTalkProps) {
  const { locale } = props.request;
  const { times, mayChangeSpeaker } = props.own;
  const { clock } = props.context.platform;
  const t = ownTalkText.in(locale);
  if (!times) return null;
  return (
    <Part {...props} name="times" mayChange={mayChangeSpeaker}>
      {times.length === 0 ? (
        <p>{t('times.whole')}</p>
      ) : (
        <ul>
          {times.map((time) => (
            <li key={time.startsAt.toString()}>
              {formatNearHours(locale, time, clock.timeZone, clock.today())}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function AnswersPart(props: OwnTalkProps) {
  const { locale } = props.request;
  const { questions, submission, mayChangeTalk } = props.own;
  if (!submission) return null;
  const t = ownTalkText.in(locale);
  return (
    <Part {...props} name="answers" mayChange={mayChangeTalk}>
      <Facts
        rows={[
          ...questions.map(({ id, text, answer }) => ({
            term: saidIn(locale, text),
            value: answerWords(props, submission.answers[id] ?? '', answer === 'yes-no'),
          })),
          { term: t('needs'), value: submission.needs },
          { term: t('notes'), value: submission.notes },
          { term: t('recorded'), value: t(submission.isRecorded ? 'yes' : 'no') },
        ]}
      />
    </Part>
  );
}

function answerWords({ request }: OwnTalkProps, given: string, isChoice: boolean) {
  const t = ownTalkText.in(request.locale);
  if (given === '') return <span class="quiet">{t('answer.none')}</span>;
  return isChoice && (given === 'yes' || given === 'no') ? t(given) : given;
}

function FilesPart(props: OwnTalkProps) {
  const { attachments, mayChangeTalk } = props.own;
  const t = ownTalkText.in(props.request.locale);
  return (
    <Part {...props} name="files" mayChange={mayChangeTalk}>
      {attachments.length === 0 ? (
        <p class="quiet">{t('files.none')}</p>
      ) : (
        <ul>
          {attachments.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What the talk leaves for others, once it is in the programme. */
function PassportPart(props: OwnTalkProps) {
  const { own, request } = props;
  const { passport, mayWrite } = own.left;
  if (!passport && !mayWrite) return null;
  const t = ownTalkText.in(request.locale);
  return (
    <Part {...props} name="passport" mayChange={mayWrite}>
      <p>{t(`passport.${passport?.status ?? 'none'}`)}</p>
      {passport?.note && <Paragraphs text={passport.note} />}
      {passport?.status === 'published' && (
        <p class="links">
          <a href={localePath(request.locale, `/innovation/${passport.slug}`)}>{passport.title}</a>
        </p>
      )}
    </Part>
  );
}

/** What whoever could not come may look at, once the talk is in the programme. */
function MaterialsPart(props: OwnTalkProps) {
  const { talk, by, materials } = props.own;
  if (!isInProgramme(talk)) return null;
  const { locale } = props.request;
  return (
    <Part {...props} name="materials" mayChange={isFirstSpeaker(talk, by)}>
      <MaterialList locale={locale} {...materials} />
    </Part>
  );
}
