import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ANY_SITE, type FeedEnding, type FeedEntry, feedType } from '#ui/feeds/feed.ts';
import { writeFeed } from '#ui/feeds/write-feed.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { planText } from '../../messages/index.ts';
import { listPlanNews } from '../../use-cases/public/list-plan-news.ts';
import { actionTitle, areaName, whatWords } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';
import { actionPath } from './paths.ts';

const ENTRIES = 50;

/** `/plan.rss` and its other forms: what becomes of joint actions, of all years. */
export function planFeed(ending: FeedEnding) {
  return async (context: PlanContext, request: PageRequest): Promise<Answer> => {
    const listed = await listPlanNews(context, ENTRIES);
    if (!listed.ok) return refusal('absent');
    const { locale, publicUrl } = request;
    const { clock } = context.platform;
    const t = publicPlanText.in(locale);
    const body = writeFeed(ending, {
      title: t('feed.title'),
      description: t('feed.description'),
      language: locale,
      author: uiText.in(locale)('name'),
      home: publicUrl + localePath(locale, '/plan'),
      self: `${publicUrl}${localePath(locale, `/plan.${ending}`)}`,
      // A feed without anything says when, too; asked again on the same day, it is the same.
      updated: listed.value[0]?.at ?? clock.today().toZonedDateTime(clock.timeZone).toInstant(),
      entries: listed.value.map((news): FeedEntry => {
        const title = actionTitle(locale, news).text;
        return {
          id: news.id,
          url: publicUrl + actionPath(locale, news),
          title: t('feed.entry', {
            year: String(news.year),
            number: String(news.numberInPlan),
            title,
          }),
          words: [whatWords(locale, news.what), news.words].filter(Boolean).join('\n'),
          note: planText.in(locale)(`party.${news.party}`),
          category: areaName(locale, context, news.areaId),
          published: news.at,
          updated: news.at,
          position: undefined,
        };
      }),
    });
    return document(body, feedType(ending), ANY_SITE);
  };
}
