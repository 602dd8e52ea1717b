import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Entries } from '#ui/components/card.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type ReadCall, readCall } from '../../use-cases/call/read-call.ts';
import { ForumPage, goneOrAbsent } from '../forum-page.tsx';
import { forumPath, momentOf } from '../forum-words.ts';
import { callText } from './messages/index.ts';
import { yearOf } from './year-of.ts';

interface CallProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly call: ReadCall;
}

/** `/forum/{year}/call`: what is sought, until when, and how to begin. */
export async function publicCallPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const read = await readCall(context, yearOf(request));
  const { locale } = request;
  const t = callText.in(locale);
  if (!read.ok) return await goneOrAbsent(context, request, t('title'));
  const { forum } = read.value;
  const props = { context, request, call: read.value };
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('title')}
      description={t('lead')}
      crumbs={[{ text: t('title') }]}
    >
      <h1>{t('title')}</h1>
      {read.value.phase !== 'closed' && <p class="lead">{t('lead')}</p>}
      <Dates {...props} />
      <Begin {...props} />
      {forum.callText.uk !== '' && (
        <div class="flow" lang={langOf(locale, forum.callText)}>
          <Paragraphs text={saidIn(locale, forum.callText)} />
        </div>
      )}
      <Sought {...props} />
      <p class="after">{t('data')}</p>
    </ForumPage>,
  );
}

function Dates({ context, request: { locale }, call: { forum, phase } }: CallProps) {
  const t = callText.in(locale);
  const { clock } = context.platform;
  const moment = (at: Temporal.Instant) => momentOf(context, locale, at);
  return (
    <Facts
      rows={[
        {
          term: t('opens'),
          value: phase === 'coming' && forum.call && moment(forum.call.opensAt),
        },
        {
          term: t(phase === 'closed' ? 'until.past' : 'until'),
          value: forum.call && <b>{moment(forum.call.closesAt)}</b>,
        },
        {
          term: t('decisions'),
          value: forum.decisionsOn && formatNearDay(locale, forum.decisionsOn, clock.today()),
        },
      ]}
    />
  );
}

function Begin({ request: { locale }, call: { forum, phase } }: CallProps) {
  const t = callText.in(locale);
  return (
    <>
      {phase === 'open' && (
        <Buttons>
          <ButtonLink href={forumPath(locale, forum.year, '/call/new')}>{t('begin')}</ButtonLink>
        </Buttons>
      )}
      {phase === 'closed' && <Notice>{t('closed')}</Notice>}
      {phase !== 'coming' && (
        <p>
          {t('begun')}{' '}
          <span class="links">
            <a href={localePath(locale, '/receipt')}>{t('by-code')}</a>
            <a href={forumPath(locale, forum.year, '/call/link')}>{t('by-mail')}</a>
          </span>
        </p>
      )}
    </>
  );
}

function Sought({ request: { locale }, call: { forum, kinds, questions } }: CallProps) {
  const t = callText.in(locale);
  return (
    <>
      <h2>{t('kinds')}</h2>
      <ul>
        {kinds.map(({ kind, minutes }) => (
          <li key={kind}>{t('kind.minutes', { kind: t(`kind.${kind}`), minutes })}</li>
        ))}
      </ul>
      <h2>{t('tracks')}</h2>
      <Entries>
        {forum.tracks.map(({ id, name, about }) => (
          <li key={id}>
            <b lang={langOf(locale, name)}>{saidIn(locale, name)}</b>
            {about.uk !== '' && (
              <p class="quiet" lang={langOf(locale, about)}>
                {saidIn(locale, about)}
              </p>
            )}
          </li>
        ))}
      </Entries>
      {questions.length > 0 && (
        <>
          <h2>{t('questions')}</h2>
          <ul>
            {questions.map(({ id, text }) => (
              <li key={id} lang={langOf(locale, text)}>
                {saidIn(locale, text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
