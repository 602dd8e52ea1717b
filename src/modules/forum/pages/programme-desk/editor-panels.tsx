import { saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Badge } from '#ui/components/badge.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { WholeTalk } from '../../domain/talk.ts';
import { mayWithForum } from '../../use-cases/forum-in-reach.ts';
import { type ClashReader, clashWords, placeWords } from './clash-words.ts';
import { clashKey, slotPath } from './grid.tsx';
import { programmeDeskText } from './messages/index.ts';
import { programmePath } from './programme-pages.ts';

/** What takes place and has no room and hour yet. A card is dragged into the grid, or leads to its form. */
export function WaitingTalks(reader: ClashReader) {
  const { locale, read } = reader;
  const t = programmeDeskText.in(locale);
  return (
    <Panel title={t('waiting')} hint={read.waiting.length} id="waiting">
      {read.waiting.length === 0 ? (
        <p class="panel-body quiet" data-waiting>
          {t(read.talks.size === 0 ? 'waiting.no-talks' : 'waiting.none')}
        </p>
      ) : (
        <ul class="programme-waiting" data-waiting>
          {read.waiting.map((talk) => (
            <li key={talk.id}>
              <WaitingTalk {...reader} talk={talk} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function WaitingTalk({ locale, read, talk }: ClashReader & { readonly talk: WholeTalk }) {
  const t = programmeDeskText.in(locale);
  const words = (
    <>
      <b>{talk.title}</b>
      <span class="slot-who">{talk.speakers.map(({ name }) => name).join(', ')}</span>
      <span class="slot-when">{talkWords(locale, read, talk)}</span>
    </>
  );
  if (!read.mayArrange) return <span class="slot">{words}</span>;
  return (
    <a
      class="slot"
      href={programmePath(locale, read.forum, `/talks/${talk.id}`)}
      data-talk={talk.id}
      data-minutes={talk.minutes}
      data-name={talk.title}
    >
      {words}
      {talk.status === 'accepted' && <Badge tone="date">{t('talk.accepted')}</Badge>}
    </a>
  );
}

/** «20 хвилин, Робота дільничних офіцерів» */
export function talkWords(
  locale: ClashReader['locale'],
  { forum }: Pick<ClashReader['read'], 'forum'>,
  { minutes, trackId }: Pick<WholeTalk, 'minutes' | 'trackId'>,
): string {
  const track = forum.tracks.find(({ id }) => id === trackId);
  const length = programmeDeskText.in(locale)('minutes', { count: minutes });
  return track ? `${length}, ${saidIn(locale, track.name)}` : length;
}

const MAX_SHOWN = 100;

/** Who or which room, at what and when: each leads to what can be moved. */
export function ClashPanel(reader: ClashReader) {
  const { locale, read } = reader;
  const t = programmeDeskText.in(locale);
  const { clashes } = read;
  return (
    <Panel
      title={t('clashes')}
      id="clashes"
      hint={
        read.mayArrange && (
          <a href={programmePath(locale, read.forum, '/rules')}>{t('rules.link')}</a>
        )
      }
    >
      {clashes.length === 0 ? (
        <p class="panel-body quiet">{t('clashes.none')}</p>
      ) : (
        <TaskRows>
          {clashes.slice(0, MAX_SHOWN).map((clash) => {
            const slot = read.slots.find(({ id }) => id === clash.slots.at(-1));
            return (
              slot && (
                <TaskRow
                  key={clashKey(clash)}
                  href={read.mayArrange ? slotPath(locale, reader, slot) : undefined}
                  title={placeWords(reader, slot)}
                  about={clashWords(reader, clash, slot.id)}
                  badge={
                    <Badge tone={clash.severity === 'block' ? 'late' : 'date'}>
                      {t(`severity.${clash.severity}`)}
                    </Badge>
                  }
                />
              )
            );
          })}
        </TaskRows>
      )}
      {clashes.length > MAX_SHOWN && (
        <p class="panel-body quiet">{t('clashes.more', { count: clashes.length - MAX_SHOWN })}</p>
      )}
    </Panel>
  );
}

/** What can be done with the programme; the next thing to do first. */
export function EditorActions({ context, locale, read }: ClashReader) {
  const t = programmeDeskText.in(locale);
  const { forum, published, next, mayArrange, mayPublish } = read;
  const mayImport = mayWithForum(context, 'programme.import', forum);
  const hasNews = next.changes.length > 0 || !published;
  return (
    <>
      {mayPublish && (
        <ButtonLink
          kind={hasNews ? 'main' : 'plain'}
          href={programmePath(locale, forum, '/publish')}
        >
          {published && hasNews
            ? t('publish.changes', { count: next.changes.length })
            : t('publish')}
        </ButtonLink>
      )}
      {mayArrange && (
        <ButtonLink kind="plain" href={programmePath(locale, forum, '/breaks/new')}>
          {t('break.new')}
        </ButtonLink>
      )}
      {mayImport && (
        <ButtonLink kind="plain" href={programmePath(locale, forum, '/import')}>
          {t('import')}
        </ButtonLink>
      )}
    </>
  );
}
