import type { ComponentChildren } from 'preact';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isUsable, type Photograph } from '../../domain/photographs/photograph.ts';
import { listDeskPhotographs } from '../../use-cases/photographs/read-desk-photographs.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { forumPath } from '../forum-words.ts';
import { photographsDeskText } from './messages/index.ts';
import { deskPhotographPath, deskPhotographsPath } from './photographs-place.ts';

const DONE = ['added', 'removed', 'taken-back'] as const;

/** `/desk/forum/{id}/photographs`: those that may be shown, and those whose people were not asked. */
export async function deskPhotographsPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listDeskPhotographs(context, id));
  if (!listed?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum, photographs } = listed.value;
  const t = photographsDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const kept = photographs.filter(isUsable);
  const hidden = photographs.filter((one) => !isUsable(one));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title') },
      ]}
      actions={
        <ButtonLink href={deskPhotographsPath(locale, forum.id, '/new')}>{t('add')}</ButtonLink>
      }
      done={done && t(`done.${done}`)}
      hears={['photograph.*']}
    >
      {photographs.length === 0 && <NextStep title={t('none')}>{t('none.text')}</NextStep>}
      <Rows
        locale={locale}
        title={t('usable', { count: kept.length })}
        photographs={kept}
        hint={<a href={forumPath(locale, forum.year, '/photographs')}>{t('as-everybody')}</a>}
      />
      <Rows locale={locale} title={t('hidden', { count: hidden.length })} photographs={hidden} />
    </DeskPage>,
  );
}

interface RowsProps {
  readonly locale: Locale;
  readonly title: string;
  readonly photographs: readonly Photograph[];
  readonly hint?: ComponentChildren;
}

function Rows({ locale, title, photographs, hint }: RowsProps) {
  if (photographs.length === 0) return null;
  const t = photographsDeskText.in(locale);
  return (
    <Panel title={title} hint={hint}>
      <TaskRows>
        {photographs.map((one) => (
          <TaskRow
            key={one.id}
            href={deskPhotographPath(locale, one.id)}
            when={
              <img
                src={deskPhotographPath('uk', one.id, '/small')}
                alt=""
                width="72"
                height={Math.round((72 * one.height) / one.width)}
              />
            }
            title={saidIn(locale, one.caption)}
            about={t('row', { author: one.author, consent: t(`consent.${one.consent}`) })}
            badge={
              <Badge tone={isUsable(one) ? 'kept' : 'plain'}>
                {t(isUsable(one) ? 'is-usable' : 'is-hidden')}
              </Badge>
            }
          />
        ))}
      </TaskRows>
    </Panel>
  );
}
