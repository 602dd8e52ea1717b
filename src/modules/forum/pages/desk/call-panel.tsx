import { Facts } from '#ui/components/facts.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { callPhase } from '../../domain/call/call.ts';
import { momentOf } from '../forum-words.ts';
import { deskForumPath } from './desk-pages.ts';
import type { DeskForumProps } from './desk-forum-props.ts';
import { forumDeskText } from './messages/index.ts';

/** When something may be sent, what, and by when it is decided. */
export function CallPanel({ context, request: { locale }, read }: DeskForumProps) {
  const t = forumDeskText.in(locale);
  const { forum, kinds, mayPrepare } = read;
  const { clock } = context.platform;
  const href = deskForumPath(locale, forum.id, '/call');
  if (!forum.call) {
    return (
      <NextStep title={t('call.none')} {...(mayPrepare && { href, action: t('call.edit') })}>
        {t(forum.tracks.length === 0 ? 'call.tracks-first' : 'call.none.text')}
      </NextStep>
    );
  }
  const moment = (at: Temporal.Instant) => momentOf(context, locale, at);
  const { opensAt, closesAt } = forum.call;
  return (
    <Panel title={t('call')} hint={mayPrepare && <a href={href}>{t('call.edit')}</a>}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('call.now'), value: t(`call.phase.${callPhase(forum, clock.now())}`) },
            { term: t('call.opens'), value: moment(opensAt) },
            { term: t('call.closes'), value: moment(closesAt) },
            {
              term: t('call.kinds'),
              value: kinds
                .map(({ kind, minutes }) => t('call.kind', { kind: t(`kind.${kind}`), minutes }))
                .join(', '),
            },
            { term: t('call.review'), value: forum.reviewUntil && moment(forum.reviewUntil) },
            {
              term: t('call.decisions'),
              value: forum.decisionsOn && formatNearDay(locale, forum.decisionsOn, clock.today()),
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}
