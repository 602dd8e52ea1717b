import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { uiText } from '#ui/messages/index.ts';
import { setInvitation } from '#ui/print/poster-scale.ts';
import { QrCode } from '#ui/print/qr-code.tsx';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { WithUkrainian } from '#ui/components/ukrainian.tsx';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { readMeeting } from '../use-cases/read-meeting.ts';
import { alarmWords } from './alarm-words.ts';
import type { MeetingProps } from './meeting-props.ts';
import { fullWhen, hostNames, meetingPath, placeLine, titleOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { accessWords, languageWords } from './place-words.ts';
import { saysOf } from './says-of.ts';
import { talkText } from './talk/messages/index.ts';
import { shortPath, spokenAddress } from './talk/short-address.ts';

/** A sheet for the notice board: when in the largest letters. None of what is over or cancelled. */
export async function meetingPoster(
  context: MeetingsContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readMeeting(context, { slug: request.params['slug'] ?? '' });
  if (!read.ok) return refusal('absent');
  if (!isComing(read.value.status)) return refusal('gone');
  const short = shortPath(request.locale, read.value);
  return page(<Poster context={context} request={request} meeting={read.value} short={short} />);
}

interface PosterProps extends MeetingProps {
  /** What the square leads to, and is typed where nothing can be scanned. */
  readonly short: string;
}

function Poster({ context, request, meeting, short }: PosterProps) {
  const { locale, publicUrl } = request;
  const t = meetingsText.in(locale);
  const u = uiText.in(locale);
  const title = titleOf(locale, meeting);
  const when = fullWhen(locale, meeting, context.platform.clock.timeZone);
  const place = placeLine(context, locale, meeting);
  const said = posterLines({ context, request, meeting });
  const signUp = signUpLine(locale, meeting);
  const asked = talkText.in(locale)('poster');
  const scale = setInvitation({
    title,
    when,
    lines: [place, ...said.map(({ term = '', words }) => `${term}: ${words}`), signUp, asked],
  });
  const path = meetingPath(locale, meeting.slug);
  const url = publicUrl + short;
  return (
    <SheetPage
      request={request}
      look="poster"
      size="a4"
      title={`${title} · ${u('sheet.print')}`}
      links={
        <p class="links">
          <a href={path}>{title}</a>
        </p>
      }
      noIndex
    >
      <main class={`poster ${scale}`}>
        {request.site.demonstration && <p class="poster-said">{u('demonstration')}</p>}
        <p class="poster-whom">{t('poster.whom')}</p>
        <h1>{title}</h1>
        <p class="poster-meeting">{when}</p>
        <p class="poster-whom">
          <b lang={langOf(locale, meeting.place)}>{place}</b>
        </p>
        {said.map(({ term, words, lang }) => (
          <p key={words} class="poster-role">
            {term && <b>{term}:</b>}{' '}
            <span lang={lang}>
              <WithUkrainian locale={locale} line={words} words={meeting.shelter} />
            </span>
          </p>
        ))}
        <p class="poster-role">
          <b>{signUp}</b>
        </p>
        <p class="poster-role">{asked}</p>
        <footer class="poster-foot">
          <div>
            <p>{u('poster.emergency')}</p>
            <p class="poster-emergency">102 · 112</p>
          </div>
          <div class="poster-scan">
            <p>
              {u('poster.scan')}
              <br />
              <span class="poster-url">{spokenAddress(publicUrl, short)}</span>
            </p>
            <QrCode text={url} label={url} />
          </div>
        </footer>
      </main>
    </SheetPage>
  );
}

interface PosterLine {
  readonly term?: string;
  readonly words: string;
  readonly lang?: 'uk' | undefined;
}

/** Who comes and what for; how one gets there and in, in which languages, what is done in an alarm: each where it is known. */
function posterLines({ context, request, meeting }: MeetingProps): readonly PosterLine[] {
  const { locale } = request;
  const t = meetingsText.in(locale);
  const names = hostNames(context, locale, meeting);
  const known: readonly PosterLine[] = [
    { words: names && t('poster.who', { names }) },
    { words: saysOf(locale, meeting) },
    {
      term: t('page.there'),
      words: saidIn(locale, meeting.gettingThere),
      lang: langOf(locale, meeting.gettingThere),
    },
    { term: t('page.access'), words: accessWords(locale, meeting) },
    { term: t('page.languages'), words: languageWords(locale, meeting) },
    { term: t('page.alarm'), words: alarmWords(context, locale, meeting) },
  ];
  return known.filter(({ words }) => words !== '');
}

/** Whoever reads it on a fence cannot ask. */
function signUpLine(locale: Locale, { places }: Meeting): string {
  const t = meetingsText.in(locale);
  if (places) return t('sign-up.poster', { capacity: places.capacity });
  return `${t('poster.free')}. ${t('sign-up.none')}`;
}
