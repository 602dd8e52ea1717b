import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  type ComparedTalk,
  type DeskTalks,
  listDeskTalks,
} from '../../use-cases/review/list-talks.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { reviewText } from './messages/index.ts';
import { deskTalkPath } from './review-paths.ts';
import { scoreWords } from './review-words.ts';

/** `/desk/forum/{id}/talks`: what was sent, beside one another, the best first. */
export async function deskTalksPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listDeskTalks(context, id));
  if (!listed?.ok) return refusal('absent');
  const { locale } = request;
  const { forum, talks } = listed.value;
  const t = reviewText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('talks')}
      lead={t('talks.lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('talks') },
      ]}
      hears={['talk.*']}
    >
      {talks.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel title={t('count', { count: talks.length })}>
          <Compared request={request} listed={listed.value} />
        </Panel>
      )}
    </DeskPage>,
  );
}

interface ComparedProps {
  readonly request: PageRequest;
  readonly listed: DeskTalks;
}

function Compared({ request: { locale }, listed }: ComparedProps) {
  return (
    <DeskTable
      caption={reviewText.in(locale)('talks')}
      columns={[...wordColumns(locale, listed), ...scoreColumns(locale, listed)]}
      rows={listed.talks}
      keyOf={({ talk }) => talk.id}
      hrefOf={({ talk }) => deskTalkPath(locale, talk.id)}
    />
  );
}

function wordColumns(locale: Locale, { forum }: DeskTalks): readonly DeskColumn<ComparedTalk>[] {
  const t = reviewText.in(locale);
  return [
    { id: 'talk', heading: t('talk'), cell: ({ talk }) => talk.title },
    {
      id: 'speaker',
      heading: t('speakers'),
      cell: ({ talk }) => talk.speakers.map(({ name }) => name).join(', '),
    },
    {
      id: 'track',
      heading: t('track'),
      cell: ({ talk }) => {
        const track = forum.tracks.find(({ id }) => id === talk.trackId);
        return track && saidIn(locale, track.name);
      },
    },
    { id: 'status', heading: t('status'), cell: ({ talk }) => t(`status.${talk.status}`) },
  ];
}

function scoreColumns(
  locale: Locale,
  { criteria }: DeskTalks,
): readonly DeskColumn<ComparedTalk>[] {
  const t = reviewText.in(locale);
  // A telephone leaves out what is empty: nobody scrolls past a column of dashes.
  const score = ({ scored }: ComparedTalk['summary'], figure: number | undefined) =>
    scored === 0 ? undefined : scoreWords(locale, figure);
  return [
    {
      id: 'average',
      heading: t('average'),
      cell: ({ summary }) => summary.scored > 0 && <b>{scoreWords(locale, summary.average)}</b>,
      figures: true,
    },
    ...criteria.map(
      ({ id, name }, index): DeskColumn<ComparedTalk> => ({
        id,
        heading: saidIn(locale, name),
        cell: ({ summary }) => score(summary, summary.byCriterion[index]),
        figures: true,
      }),
    ),
    {
      id: 'spread',
      heading: t('spread'),
      cell: ({ summary }) => score(summary, summary.scored > 1 ? summary.spread : undefined),
      figures: true,
    },
    {
      id: 'reviews',
      heading: t('reviews'),
      cell: ({ summary }) => summary.scored,
      figures: true,
    },
  ];
}
