import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ProgrammeChange } from '../../domain/schedule/changes.ts';
import type { TalksById } from '../../domain/schedule/clash-facts.ts';
import { forumPath } from '../forum-words.ts';
import { programmeText } from './messages/index.ts';
import { whenWords } from './programme-words.ts';

interface ChangeListProps {
  readonly context: Pick<ForumContext, 'platform'>;
  readonly locale: Locale;
  readonly forum: WholeForum;
  readonly talks: TalksById;
  readonly changes: readonly ProgrammeChange[];
  /** Everybody reads of these talks already, each on its page. */
  readonly isPublic?: boolean;
}

const TONES: Readonly<Record<ProgrammeChange['kind'], BadgeTone>> = {
  added: 'kept',
  moved: 'date',
  cancelled: 'late',
};

/** What is new, what was moved from where to where, and what no longer takes place. */
export function ChangeList(props: ChangeListProps) {
  const { locale, changes } = props;
  const t = programmeText.in(locale);
  return (
    <ul class="programme-changes">
      {changes.map((change) => (
        <li key={change.id}>
          <Badge tone={TONES[change.kind]}>{t(`change.${change.kind}`)}</Badge>{' '}
          <ChangeTitle {...props} change={change} />
          <span class="quiet">{placesOf(props, change)}</span>
        </li>
      ))}
    </ul>
  );
}

function ChangeTitle({
  locale,
  forum,
  talks,
  isPublic = false,
  change: { content },
}: ChangeListProps & { readonly change: ProgrammeChange }) {
  if (content.kind === 'break') {
    return <b lang={langOf(locale, content.title)}>{saidIn(locale, content.title)}</b>;
  }
  const talk = talks.get(content.talkId);
  if (!talk) return null;
  return (
    <b lang={talk.language}>
      {isPublic ? (
        <a href={forumPath(locale, forum.year, `/talk/${talk.code}`)}>{talk.title}</a>
      ) : (
        talk.title
      )}
    </b>
  );
}

/** «перенесено: Кава з поліцейським — було: …; тепер: …», where there is nothing but text. */
export function changeLine(props: ChangeListProps, change: ProgrammeChange): string {
  const { locale, talks } = props;
  const { content } = change;
  const title =
    content.kind === 'break' ? saidIn(locale, content.title) : talks.get(content.talkId)?.title;
  return programmeText.in(locale)('change.line', {
    what: programmeText.in(locale)(`change.${change.kind}`),
    title: title ?? '—',
    where: placesOf(props, change),
  });
}

function placesOf(props: ChangeListProps, { kind, from, to }: ProgrammeChange): string {
  const t = programmeText.in(props.locale);
  const [before, now] = [from, to].map((place) => (place ? placeWords(props, place) : ''));
  if (kind !== 'moved') return now || before || '';
  return t('change.from-to', { from: before ?? '', to: now ?? '' });
}

function placeWords(
  { context, locale, forum }: ChangeListProps,
  place: NonNullable<ProgrammeChange['to']>,
): string {
  const room = forum.rooms.find(({ id }) => id === place.roomId);
  const where = room ? saidIn(locale, room.name) : programmeText.in(locale)('rooms.all');
  return `${whenWords(context, locale, place)}, ${where}`;
}
