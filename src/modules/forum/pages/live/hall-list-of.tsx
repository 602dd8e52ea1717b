import { TOP } from '../../domain/live/hall-state.ts';
import type { HallView } from './hall-pages.ts';
import { hallPath } from './hall-words.ts';
import { hallText } from './messages/index.ts';

/** What the hall wants to hear, in its order. The script puts in what comes, and counts; without it, the page does. */
export function HallList(view: HallView) {
  const { request, state, page } = view;
  const { locale } = request;
  const t = hallText.in(locale);
  const shown = state.asked.slice(page * TOP, (page + 1) * TOP);
  return (
    <section id="questions">
      <h2>{t('questions')}</h2>
      <p class="quiet" data-hall-count={t('questions.count', { count: '{count}' })}>
        {t('questions.count', { count: String(state.asked.length) })}
      </p>
      <p hidden={state.asked.length > 0} data-hall-none>
        {t('questions.none')}
      </p>
      <ol
        class="hall-list"
        data-hall={hallPath(locale, view.hall)}
        data-status={view.hall.status}
        data-words={JSON.stringify(clientWords(view))}
      >
        {shown.map(({ id, number, words, language, votes }) => (
          <Row
            key={id}
            view={view}
            number={number}
            words={words}
            language={language}
            votes={votes}
            isSupported={view.own.supported.has(id)}
          />
        ))}
      </ol>
      <template data-hall-row>
        <Row view={view} number={0} words="" language={locale} votes={0} isSupported={false} />
      </template>
      <Pages {...view} />
      <p
        class="quiet"
        hidden={state.answered.length === 0}
        data-hall-answered={t('questions.answered', { count: '{count}' })}
      >
        {t('questions.answered', { count: String(state.answered.length) })}
      </p>
    </section>
  );
}

interface RowProps {
  readonly view: HallView;
  readonly number: number;
  readonly words: string;
  readonly language: string;
  readonly votes: number;
  readonly isSupported: boolean;
}

function Row({ view, number, words, language, votes, isSupported }: RowProps) {
  const { locale } = view.request;
  const t = hallText.in(locale);
  return (
    <li id={`q${number}`} data-number={number}>
      <p lang={language === locale ? undefined : language}>{words}</p>
      <form method="post" action={hallPath(locale, view.hall, '/support')}>
        <input type="hidden" name="number" value={String(number)} />
        <input type="hidden" name="support" value={isSupported ? 'no' : 'yes'} />
        <button class="hall-votes" type="submit" aria-pressed={isSupported ? 'true' : 'false'}>
          <span>{t(isSupported ? 'support.given' : 'support')}</span>{' '}
          <span class="unseen" data-hall-of>
            {t('support.of', { number: String(number) })}
          </span>{' '}
          <b>{votes}</b>
        </button>
      </form>
    </li>
  );
}

function Pages({ request: { locale }, hall, state, page }: HallView) {
  const t = hallText.in(locale);
  const hasMore = state.asked.length > (page + 1) * TOP;
  if (!hasMore && page === 0) return null;
  return (
    <p>
      {hasMore && (
        <a href={`${hallPath(locale, hall)}?page=${page + 1}#questions`}>{t('page.more')}</a>
      )}{' '}
      {page > 0 && <a href={`${hallPath(locale, hall)}#questions`}>{t('page.first')}</a>}
    </p>
  );
}

/** What the script says; what it fills in stands in braces. */
function clientWords({ request: { locale } }: HallView) {
  const t = hallText.in(locale);
  return {
    on: t('state.on'),
    off: t('state.off', { time: '{time}' }),
    sending: t('state.sending'),
    support: t('support'),
    given: t('support.given'),
    shown: t('own.shown'),
    reading: t('own.reading'),
    over: t('error.over.vote'),
    mark: t('no-mark'),
  };
}
