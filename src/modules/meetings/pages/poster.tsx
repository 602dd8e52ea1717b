import { type Answer, page, type PageRequest, refusal } from '../../../platform/http/route.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import { uiText } from '../../../ui/messages/index.ts';
import { QrCode } from '../../../ui/print/qr-code.tsx';
import { SheetPage } from '../../../ui/print/sheet-page.tsx';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { readMeeting } from '../use-cases/read-meeting.ts';
import type { MeetingProps } from './meeting-props.ts';
import { fullWhen, hostNames, meetingPath, placeLine, titleOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { saysOf } from './says-of.ts';

/** A sheet for the notice board: when in the largest letters. None of what is over or cancelled. */
export async function meetingPoster(
  context: MeetingsContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readMeeting(context, { slug: request.params['slug'] ?? '' });
  if (!read.ok) return refusal('absent');
  if (!isComing(read.value.status)) return refusal('gone');
  return page(<Poster context={context} request={request} meeting={read.value} />);
}

function Poster({ context, request, meeting }: MeetingProps) {
  const { locale, publicUrl } = request;
  const t = meetingsText.in(locale);
  const u = uiText.in(locale);
  const title = titleOf(locale, meeting);
  const names = hostNames(context, locale, meeting);
  const path = meetingPath(locale, meeting.slug);
  const url = publicUrl + path;
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
      <main class="poster">
        {request.site.demonstration && <p class="poster-said">{u('demonstration')}</p>}
        <p class="poster-whom">{t('poster.whom')}</p>
        <h1>{title}</h1>
        <p class="poster-meeting">{fullWhen(locale, meeting, context.platform.clock.timeZone)}</p>
        <p class="poster-whom">
          <b>{placeLine(context, locale, meeting)}</b>
        </p>
        {names !== '' && <p class="poster-role">{t('poster.who', { names })}</p>}
        <p class="poster-role">{saysOf(locale, meeting)}</p>
        <p class="poster-role">
          <b>{signUpLine(locale, meeting)}</b>
        </p>
        <footer class="poster-foot">
          <div>
            <p>{u('poster.emergency')}</p>
            <p class="poster-emergency">102 · 112</p>
          </div>
          <div class="poster-scan">
            <p>
              {u('poster.scan')}
              <br />
              <span class="poster-url">{url.replace(/^https?:\/\//, '')}</span>
            </p>
            <QrCode text={url} label={url} />
          </div>
        </footer>
      </main>
    </SheetPage>
  );
}

/** Whoever reads it on a fence cannot ask. */
function signUpLine(locale: Locale, { places }: Meeting): string {
  const t = meetingsText.in(locale);
  if (places) return t('sign-up.poster', { capacity: places.capacity });
  return `${t('poster.free')}. ${t('sign-up.none')}`;
}
