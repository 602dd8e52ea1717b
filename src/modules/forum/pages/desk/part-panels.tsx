import { saidIn } from '#platform/i18n/said-in.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { deskForumPath } from './desk-pages.ts';
import type { DeskForumProps } from './desk-forum-props.ts';
import { forumDeskText } from './messages/index.ts';
import { PART_PATHS, PARTS, type PartKind } from './parts.ts';

/** Tracks, rooms and questions of the call: each opens by itself. */
export function PartPanels(props: DeskForumProps) {
  return (
    <>
      {PARTS.map((kind) => (
        <PartPanel key={kind} {...props} kind={kind} />
      ))}
    </>
  );
}

function PartPanel({ request: { locale }, read, kind }: DeskForumProps & { kind: PartKind }) {
  const t = forumDeskText.in(locale);
  const { forum, mayPrepare } = read;
  const path = PART_PATHS[kind];
  const rows = rowsOf({ request: { locale }, read, kind });
  const href = deskForumPath(locale, forum.id, `/${path}/new`);
  if (rows.length === 0) {
    return (
      <NextStep title={t(`${kind}.none`)} {...(mayPrepare && { href, action: t(`${kind}.new`) })}>
        {t(`${kind}.none.text`)}
      </NextStep>
    );
  }
  return (
    <Panel title={t(path)} hint={mayPrepare && <a href={href}>{t(`${kind}.new`)}</a>}>
      <TaskRows>
        {rows.map(({ id, title, about }) => (
          <TaskRow
            key={id}
            href={mayPrepare ? deskForumPath(locale, forum.id, `/${path}/${id}`) : undefined}
            title={title}
            about={about}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

interface RowsOf extends Pick<DeskForumProps, 'read'> {
  readonly request: Pick<DeskForumProps['request'], 'locale'>;
  readonly kind: PartKind;
}

function rowsOf({ request: { locale }, read: { forum, questions, criteria }, kind }: RowsOf) {
  const t = forumDeskText.in(locale);
  switch (kind) {
    case 'track':
      return forum.tracks.map(({ id, name, about }) => ({
        id,
        title: saidIn(locale, name),
        about: saidIn(locale, about),
      }));
    case 'room':
      return forum.rooms.map(({ id, name, seats, building }) => ({
        id,
        title: saidIn(locale, name),
        about: [seats !== undefined && t('room.seats.count', { seats }), building]
          .filter(Boolean)
          .join(' · '),
      }));
    case 'criterion':
      return criteria.map(({ id, name }) => ({ id, title: saidIn(locale, name), about: '' }));
    case 'question':
      return questions.map(({ id, text, answer, isNeeded }) => ({
        id,
        title: saidIn(locale, text),
        about: [t(`answer.${answer}`), isNeeded && t('question.needed')]
          .filter(Boolean)
          .join(' · '),
      }));
  }
}
