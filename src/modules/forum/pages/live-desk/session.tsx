import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { readDeskSession } from '../../use-cases/live/read-desk-session.ts';
import { hallPath, titleOfHall, wallPath } from '../live/hall-words.ts';
import { spokenShortCode } from '#kernel/text/short-code.ts';
import { type LiveDesk, liveDeskPath, liveListPath, sessionIn } from './live-desk.ts';
import { liveDeskText } from './messages/index.ts';
import { QuestionPanels } from './question-panels.tsx';
import { SessionPanel } from './session-panel.tsx';
import type { SessionProps } from './session-props.ts';

const DONE = ['opened', 'moderated', 'changed', 'impossible', 'reason', 'over'] as const;

/** `/desk/forum/:id/live/:session`: what is asked, what the hall sees, what is read aloud. */
export async function liveSessionPage(context: LiveDesk, request: PageRequest): Promise<Answer> {
  const address = sessionIn(request);
  const read = address && (await readDeskSession(context, address));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { hall } = read.value;
  const t = liveDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const props = { context, request, read: read.value };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={titleOfHall(locale, hall)}
      lead={t('lead', {
        room: saidIn(locale, hall.room.name),
        status: t(`status.${hall.status}`),
        code: spokenShortCode(hall.code),
      })}
      crumbs={[
        { text: t('forums'), href: localePath(locale, '/desk/forum') },
        { text: t('live'), href: liveListPath(locale, hall.forumId) },
        { text: titleOfHall(locale, hall) },
      ]}
      done={done && t(`done.${done}`)}
      islands={hall.status === 'closed' ? [] : ['hall-desk']}
      actions={<Actions {...props} />}
      aside={<SessionPanel {...props} />}
    >
      <div
        data-hall-desk={liveDeskPath(locale, hall)}
        data-off={t('live.off')}
        data-area={hall.areaId}
      >
        <QuestionPanels {...props} />
      </div>
      <HintOfKeys {...props} />
    </DeskPage>,
  );
}

function Actions({ request: { locale }, read: { hall } }: SessionProps) {
  const t = liveDeskText.in(locale);
  return (
    <>
      <ButtonLink kind="plain" href={wallPath(locale, hall)}>
        {t('wall')}
      </ButtonLink>
      <ButtonLink kind="plain" href={hallPath(locale, hall)}>
        {t('phone')}
      </ButtonLink>
    </>
  );
}

function HintOfKeys({ request: { locale }, read: { hall } }: SessionProps) {
  const t = liveDeskText.in(locale);
  if (hall.status === 'closed') return null;
  return (
    <p class="quiet">
      <Keys keys={['J', 'K']}>{t('keys.rows')}</Keys> <Keys keys={['A']}>{t('keys.act')}</Keys>{' '}
      <Keys keys={['E']}>{t('keys.done')}</Keys> <Keys keys={['X']}>{t('keys.hide')}</Keys>
    </p>
  );
}
