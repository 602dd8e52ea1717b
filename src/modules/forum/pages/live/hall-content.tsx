import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { ForumPage } from '../forum-page.tsx';
import { forumPath } from '../forum-words.ts';
import { AskForm } from './hall-form.tsx';
import { HallList } from './hall-list-of.tsx';
import type { HallView } from './hall-pages.ts';
import { hallPath } from './hall-words.ts';
import { hallText } from './messages/index.ts';
import { OwnQuestions } from './own-questions.tsx';
import { WhereLine } from './where-line.tsx';

/** One screen to read and press, small enough for a hall's bad network. */
export function HallContent(view: HallView) {
  const { context, request, hall, isUnmarked, errors, done, page } = view;
  const { locale } = request;
  const t = hallText.in(locale);
  const room = saidIn(locale, hall.room.name);
  return (
    <ForumPage
      context={context}
      forum={hall.forum}
      crumbs={[
        { text: t('title'), href: forumPath(locale, hall.year, '/live') },
        { text: room, lang: langOf(locale, hall.room.name) },
      ]}
      request={request}
      title={`${t('title')}: ${room}`}
      styles={['hall.css']}
      islands={page === 0 ? ['hall'] : []}
      noIndex
      lean
    >
      <h1>{t('title')}</h1>
      <WhereLine locale={locale} hall={hall} />
      <ErrorSummary locale={locale} errors={errors} />
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {isUnmarked && <Notice tone="warning">{t('no-mark')}</Notice>}
      <LiveLine {...view} />
      <Reading {...view} />
      {hall.status === 'open' && <AskForm {...view} />}
      {hall.status === 'voting' && <Notice>{t('voting')}</Notice>}
      <OwnQuestions locale={locale} own={view.own} />
      <HallList {...view} />
      <Honest {...view} />
    </ForumPage>
  );
}

/** Where the script says how fresh the page is; without it, the way to a fresh one. */
function LiveLine({ request: { locale }, hall }: HallView) {
  const t = hallText.in(locale);
  return (
    <p class="quiet hall-live">
      <span role="status" data-hall-state />
      <a href={hallPath(locale, hall)} data-hall-refresh>
        {t('refresh')}
      </a>
    </p>
  );
}

function Reading({ request: { locale }, state }: HallView) {
  const reading = state.asked.find(({ status }) => status === 'reading');
  return (
    <section class="hall-reading" hidden={!reading} data-hall-reading>
      <p class="quiet">{hallText.in(locale)('reading')}</p>
      <b data-hall-reading-words>{reading?.words}</b>
    </section>
  );
}

/** What one telephone, one vote can promise, and what it cannot. */
function Honest({ request: { locale } }: HallView) {
  const t = hallText.in(locale);
  return (
    <section>
      <h2>{t('honest')}</h2>
      <ul>
        <li>{t('honest.1')}</li>
        <li>{t('honest.2')}</li>
        <li>{t('honest.3')}</li>
      </ul>
    </section>
  );
}
