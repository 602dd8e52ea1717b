import type { ComponentChildren } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { spokenShortCode } from '#kernel/text/short-code.ts';
import { EmergencyStrip } from '#ui/layouts/emergency-strip.tsx';
import { Head } from '#ui/layouts/head.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import { findSurveyOf } from '#modules/surveys/index.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { asAsked } from '../../domain/feedback.ts';
import type { Room, WholeForum } from '../../domain/forum.ts';
import type { HallState } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHallAt, type HallAddress } from '../../use-cases/live/find-hall.ts';
import { readHall } from '../../use-cases/live/read-hall.ts';
import { readForum } from '../../use-cases/read-forum.ts';
import { feedbackText } from '../feedback/messages/index.ts';
import { publicForumText } from '../public/messages/index.ts';
import { hallAddressIn, hallPath, shortPath, titleOfHall } from './hall-words.ts';
import { hallText } from './messages/index.ts';

/** As many as are read from the last row. */
export const ON_THE_WALL = 5;
/** Without a script the page loads itself anew after so many seconds. */
const RENEWED = 5;

/**
 * `/forum/:year/screen/:room`: what the host reads aloud, what the hall wants to hear next, and how one asks. Before a
 * session it waits for one.
 */
export async function wallPage(context: LiveContext, request: PageRequest): Promise<Answer> {
  const address = hallAddressIn(request);
  const place = address && (await placeAt(context, address));
  if (!address || !place) return refusal('absent');
  const { forum, room } = place;
  const found = await findHallAt(context, address);
  const state = found.ok ? await openState(context, found.value) : undefined;
  return page(
    <WallFrame request={request} room={room}>
      {found.ok && state ? (
        <Wall request={request} hall={found.value} state={state} />
      ) : (
        <Quiet
          request={request}
          room={room}
          text={quietText(request, forum, found.ok)}
          survey={found.ok ? await surveyOf(context, found.value) : undefined}
        />
      )}
    </WallFrame>,
  );
}

interface WallPlace {
  readonly forum: WholeForum;
  readonly room: Room;
}

async function placeAt(context: LiveContext, address: HallAddress): Promise<WallPlace | undefined> {
  const forum = await readForum(context, address.year);
  const room = forum.ok && forum.value.rooms.find(({ slug }) => slug === address.room);
  return room ? { forum: forum.value, room } : undefined;
}

/** The reason why the screen shows no questions. */
function quietText({ locale }: PageRequest, { status }: WholeForum, isOver: boolean): string {
  if (status === 'cancelled') return publicForumText.in(locale)('cancelled');
  return hallText.in(locale)(isOver ? 'wall.closed' : 'wall.waiting');
}

/** Undefined: it is over. */
async function openState(context: LiveContext, hall: Hall): Promise<HallState | undefined> {
  const read = hall.status === 'closed' ? undefined : await readHall(context, hall);
  return read?.ok ? read.value : undefined;
}

/** Where the hall says what it thinks of the talk that was there. */
async function surveyOf(context: LiveContext, { talkId }: Hall): Promise<string | undefined> {
  return talkId && (await findSurveyOf(context, asAsked(talkId)));
}

interface WallFrameProps {
  readonly request: PageRequest;
  readonly room: Room;
  readonly children: ComponentChildren;
}

function WallFrame({ request, room, children }: WallFrameProps) {
  const { locale } = request;
  return (
    <html lang={locale} class="wall">
      <Head
        request={request}
        title={`${hallText.in(locale)('wall')}: ${saidIn(locale, room.name)}`}
        styles={['hall.css']}
        islands={['hall-wall']}
        refreshedWithoutScript={RENEWED}
        noIndex
        lean
      />
      <body>
        <EmergencyStrip locale={locale} />
        <main class="wall-main" id="content">
          {children}
        </main>
      </body>
    </html>
  );
}

interface QuietProps {
  readonly request: PageRequest;
  readonly room: Room;
  readonly text: string;
  /** Where it is asked what it thought of the talk, without the locale. */
  readonly survey: string | undefined;
}

/** Before a session, and after it. */
function Quiet({ request: { locale, publicUrl }, room, text, survey }: QuietProps) {
  const address = survey && publicUrl + localePath(mainLocale(locale), survey);
  return (
    <>
      <section class="wall-questions" data-wall="" data-again>
        <h1 lang={langOf(locale, room.name)}>{saidIn(locale, room.name)}</h1>
        <p class="wall-reading">{text}</p>
      </section>
      {address && (
        <aside class="wall-side">
          <p>{feedbackText.in(locale)('wall')}</p>
          <QrCode text={address} label={address} />
          <p class="wall-address">{address.replace(/^https?:\/\//, '')}</p>
        </aside>
      )}
    </>
  );
}

interface WallProps {
  readonly request: PageRequest;
  readonly hall: Hall;
  readonly state: HallState;
}

function Wall({ request, hall, state }: WallProps) {
  const { locale, publicUrl } = request;
  const t = hallText.in(locale);
  const reading = state.asked.find(({ status }) => status === 'reading');
  const next = state.asked.filter((question) => question !== reading).slice(0, ON_THE_WALL);
  const short = shortPath(locale, hall);
  return (
    <>
      <section
        class="wall-questions"
        data-wall={hallPath(locale, hall)}
        data-status={hall.status}
        data-most={ON_THE_WALL}
        data-off={t('wall.off')}
      >
        <h1 lang={hall.talk ? hall.talk.language : langOf(locale, hall.room.name)}>
          {titleOfHall(locale, hall)}
        </h1>
        <p
          class="wall-reading"
          hidden={!reading}
          data-wall-reading={reading?.number ?? 0}
          lang={reading?.language}
        >
          {reading?.words}
        </p>
        <h2>{t('wall.next')}</h2>
        <ol class="wall-list" data-wall-list>
          {next.map(({ id, number, votes, words, language }) => (
            <li key={id} data-number={number}>
              <b>{votes}</b>
              <span lang={language === locale ? undefined : language}>{words}</span>
            </li>
          ))}
        </ol>
        <p hidden={state.asked.length > 0} data-hall-none>
          {t('questions.none')}
        </p>
        <p data-hall-count={t('wall.count', { count: '{count}' })}>
          {t('wall.count', { count: String(state.asked.length) })}
        </p>
        <p class="wall-state" role="status" data-wall-state />
      </section>
      <aside class="wall-side">
        <p>{t(hall.status === 'open' ? 'wall.scan' : 'wall.voting')}</p>
        <QrCode text={publicUrl + short} label={publicUrl + short} />
        <p class="wall-address">
          {t('wall.type')}{' '}
          {`${publicUrl}${short}`.replace(/^https?:\/\//, '').slice(0, -hall.code.length)}
          <b>{spokenShortCode(hall.code)}</b>
        </p>
      </aside>
    </>
  );
}
