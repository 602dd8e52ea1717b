import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { renderToString } from 'preact-render-to-string';
import { Paragraphs } from '../components/paragraphs.tsx';
import type { Feed, FeedEnding, FeedEntry, FeedPosition } from './feed.ts';

/** A feed in the form that its address ends in. */
export function writeFeed(ending: FeedEnding, feed: Feed): string {
  return WRITERS[ending](feed);
}

const WRITERS: Readonly<Record<FeedEnding, (feed: Feed) => string>> = {
  rss: (feed) =>
    generateRssFeed({
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.language,
      lastBuildDate: dateOf(feed.updated),
      atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
      items: feed.entries.map((entry) => ({
        title: entry.title,
        link: entry.url,
        // What stands here is read as HTML.
        description: htmlOf(entry),
        guid: { value: nameOf(entry), isPermaLink: false },
        pubDate: dateOf(entry.published),
        categories: [{ name: entry.category }],
        ...geoRss(entry.position),
      })),
    }),
  atom: (feed) =>
    generateAtomFeed({
      id: feed.self,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: dateOf(feed.updated),
      authors: [{ name: feed.author }],
      links: [
        { href: feed.self, rel: 'self', type: 'application/atom+xml' },
        { href: feed.home, rel: 'alternate', type: 'text/html' },
      ],
      entries: feed.entries.map((entry) => ({
        id: nameOf(entry),
        title: { value: entry.title },
        content: { type: 'text', value: textOf(entry) },
        published: dateOf(entry.published),
        updated: dateOf(entry.updated),
        links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
        categories: [{ term: entry.category }],
        ...geoRss(entry.position),
      })),
    }),
  json: (feed) =>
    JSON.stringify(
      generateJsonFeed({
        title: feed.title,
        description: feed.description,
        language: feed.language,
        home_page_url: feed.home,
        feed_url: feed.self,
        authors: [{ name: feed.author }],
        items: feed.entries.map((entry) => ({
          id: nameOf(entry),
          url: entry.url,
          title: entry.title,
          content_text: textOf(entry),
          date_published: dateOf(entry.published),
          date_modified: dateOf(entry.updated),
          tags: [entry.category],
        })),
      }),
    ),
};

function nameOf({ id }: FeedEntry): string {
  return `urn:uuid:${id}`;
}

/** The library writes it as its form wants it. */
function dateOf(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

function textOf({ words, note }: FeedEntry): string {
  return `${words}\n\n${note}`;
}

function htmlOf({ words, note }: FeedEntry): string {
  return renderToString(
    <>
      <Paragraphs text={words} />
      <p>{note}</p>
    </>,
  );
}

/** «lat lon»; of a place that is known no better than its square, the square. */
function geoRss(position: FeedPosition | undefined) {
  if (!position) return {};
  if (position.kind === 'point') {
    const { lat, lon } = position.point;
    return { georss: { point: { lat, lng: lon } } };
  }
  const [west, south, east, north] = position.box;
  const corner = (lat: number, lng: number) => ({ lat, lng });
  return {
    georss: { box: { lowerCorner: corner(south, west), upperCorner: corner(north, east) } },
  };
}
