import { EMBEDDABLE } from '#platform/http/security-headers.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { assetPath } from '#platform/http/assets.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { WithUkrainian } from '#ui/components/ukrainian.tsx';
import { ForumCancelled } from '../forum-page.tsx';
import { forumPath } from '../forum-words.ts';
import { programmeText } from './messages/index.ts';
import { listProps } from './programme.tsx';
import { DayList } from './programme-list.tsx';
import { dayWords, yearOf } from './programme-words.ts';

/**
 * `/forum/{year}/programme/embed`: the programme in a frame of somebody else’s page. It is the one page of the house that others may
 * frame: it has no form and no script, so that nobody can be made to press anything in it.
 */
export async function embedPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const { locale, publicUrl } = request;
  const year = yearOf(request);
  const read = await readProgramme(context, { year, locale });
  if (!read.ok) return refusal('absent');
  const { forum, programme } = read.value;
  const t = programmeText.in(locale);
  const title = saidIn(locale, forum.title);
  const own = publicUrl + forumPath(locale, year, '/programme');
  const list = { ...listProps(context, request, read.value), isFramed: true };
  return page(
    <html lang={locale} class="framed">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('title', { forum: title })}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={own} />
        {['main.css', 'programme.css'].map((style) => (
          <link key={style} rel="stylesheet" href={assetPath(style)} />
        ))}
      </head>
      <body>
        <main class="programme-framed">
          <h1>
            <WithUkrainian
              locale={locale}
              line={t('title', { forum: title })}
              words={langOf(locale, forum.title) ? title : ''}
            />
          </h1>
          <ForumCancelled {...{ context, locale, forum }} />
          {programme.days
            .filter(({ rooms }) => rooms.length > 0)
            .map((day) => (
              <section key={day.index}>
                <h2>{dayWords(locale, day.date)}</h2>
                <DayList {...list} day={day} />
              </section>
            ))}
          <p class="quiet">
            <a href={own} target="_blank" rel="noopener">
              {t('embed.source')}
            </a>{' '}
            · {t('embed.danger')} <a href="tel:102">102</a> · <a href="tel:112">112</a>
          </p>
        </main>
      </body>
    </html>,
    { headers: EMBEDDABLE },
  );
}
