import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { QrCode } from '#ui/print/qr-code.tsx';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { type ListedRound, spokenSurveyCode } from '#modules/surveys/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { PublishedSlot } from '../../domain/schedule/slot.ts';
import type { TalkAsked } from '../../domain/asked-talk.ts';
import { readFeedbackDesk } from '../../use-cases/feedback/read-feedback-desk.ts';
import { type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { whenWords } from '../programme/programme-words.ts';
import { deskFeedbackPath, surveyAddress, typedAddress } from './feedback-place.ts';
import { feedbackText } from './messages/index.ts';

/** A talk that people are asked about where and when it takes place. */
interface OpenTalk extends TalkAsked {
  readonly slot: PublishedSlot;
  readonly open: ListedRound;
}

/** `/desk/forum/{id}/feedback/sheet`: for the door of each room, its talks with their codes. */
export async function feedbackSheetPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readFeedbackDesk(context, id));
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const { forum, talks } = read.value;
  const t = feedbackText.in(locale);
  const open = talks.flatMap((one): readonly OpenTalk[] => {
    const round = one.rounds.find((listed) => listed.round.status === 'open');
    return one.slot && round ? [{ ...one, slot: one.slot, open: round }] : [];
  });
  const byRoom = Map.groupBy(open, ({ slot }) => slot.roomId);
  return page(
    <SheetPage
      request={request}
      look="paper"
      title={t('sheet.title')}
      noIndex
      links={<a href={deskFeedbackPath(locale, forum.id)}>{t('title')}</a>}
    >
      <main class="paper">
        {open.length === 0 && <p>{t('sheet.none')}</p>}
        {[...byRoom].map(([roomId, there]) => (
          <section key={roomId ?? 'venue'} class="paper-room">
            <h1>{roomName(request, forum, roomId)}</h1>
            <p>{t('sheet.how', { address: typedAddress(request.publicUrl, locale) })}</p>
            {there.map((one) => (
              <TalkCode key={one.talk.id} {...{ context, request, asked: one }} />
            ))}
          </section>
        ))}
      </main>
    </SheetPage>,
  );
}

function roomName(
  { locale }: PageRequest,
  { rooms, venue }: WholeForum,
  roomId: PublishedSlot['roomId'],
): string {
  return saidIn(locale, rooms.find(({ id }) => id === roomId)?.name ?? venue);
}

interface TalkCodeProps {
  readonly context: ForumDesk;
  readonly request: PageRequest;
  readonly asked: OpenTalk;
}

function TalkCode({ context, request: { locale, publicUrl }, asked }: TalkCodeProps) {
  const { talk, slot, open } = asked;
  const { code, opensOn, closesOn } = open.round;
  const t = feedbackText.in(locale);
  const [from, to] = [opensOn, closesOn].map((day) => formatDay(locale, day, { year: false }));
  return (
    <article class="paper-talk-code">
      <QrCode
        text={surveyAddress(publicUrl, locale, code)}
        label={t('sheet.qr', { talk: talk.title })}
      />
      <div>
        <h2 lang={talk.language}>{talk.title}</h2>
        <p>{whenWords(context, locale, slot)}</p>
        <p class="paper-talk-code-signs">{spokenSurveyCode(code)}</p>
        <p class="paper-note">{t('sheet.days', { from: from ?? '', to: to ?? '' })}</p>
      </div>
    </article>
  );
}
