import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { NextStep } from '../../../../ui/components/next-step.tsx';
import { Panel } from '../../../../ui/components/panel.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { type DeskTalks, listDeskTalks } from '../../use-cases/review/list-talks.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { saidIn } from '../forum-words.ts';
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

function Compared({
  request: { locale },
  listed: { forum, talks, criteria },
}: {
  readonly request: PageRequest;
  readonly listed: DeskTalks;
}) {
  const t = reviewText.in(locale);
  const trackOf = (id: string | undefined) => {
    const track = forum.tracks.find((one) => one.id === id);
    return track ? saidIn(locale, track.name) : '';
  };
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={t('talks')}>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('talk')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col" class="figure">
              {t('average')}
            </th>
            {criteria.map(({ id, name }) => (
              <th scope="col" class="figure" key={id}>
                {saidIn(locale, name)}
              </th>
            ))}
            <th scope="col" class="figure">
              {t('spread')}
            </th>
            <th scope="col" class="figure">
              {t('reviews')}
            </th>
          </tr>
        </thead>
        <tbody>
          {talks.map(({ talk, summary }) => (
            <tr key={talk.id} data-row>
              <th scope="row">
                <a href={deskTalkPath(locale, talk.id)} data-row-link>
                  {talk.title}
                </a>
                <br />
                <span class="quiet">
                  {[talk.speakers[0]?.name, trackOf(talk.trackId)].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td>{t(`status.${talk.status}`)}</td>
              <td class="figure">
                <b>{scoreWords(locale, summary.average)}</b>
              </td>
              {criteria.map(({ id }, index) => (
                <td class="figure" key={id}>
                  {scoreWords(locale, summary.byCriterion[index])}
                </td>
              ))}
              <td class="figure">
                {summary.scored > 1 ? scoreWords(locale, summary.spread) : '—'}
              </td>
              <td class="figure">{summary.scored}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
