import type { VNode } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import { promisesPanel, questionsPanel } from '#modules/promises/index.ts';
import { surveysPanel } from '#modules/surveys/index.ts';
import { asSource } from '../../../domain/asked-at.ts';
import { isBegun } from '../../../domain/meeting-status.ts';
import type { ReadDeskMeeting } from '../../../use-cases/read-desk-meeting.ts';
import { shortPath, spokenAddress } from '../../talk/short-address.ts';
import { deskPath } from '../desk-pages.ts';
import { deskTalkText } from './messages/index.ts';
import type { TalkDesk } from './talk-desk.ts';

interface TalkPanelsProps {
  readonly context: TalkDesk;
  readonly request: PageRequest;
  readonly read: ReadDeskMeeting;
}

/** What was promised and asked there, and what people think of it; and the code that is shown in the hall. */
export async function talkPanels({ context, request, read }: TalkPanelsProps): Promise<VNode> {
  const { locale } = request;
  const { meeting, mayRecord, mayPromise } = read;
  const of = { context, locale, source: asSource(meeting) };
  const isPromisedAt = mayPromise && isBegun(meeting, context.platform.clock.now());
  const isAsked = meeting.status !== 'draft' && meeting.status !== 'cancelled';
  return (
    <>
      {await questionsPanel(of)}
      {
        await promisesPanel({
          ...of,
          add: isPromisedAt ? deskPath(locale, meeting.id, '/promise') : undefined,
        })
      }
      {
        await surveysPanel({
          context,
          request,
          subject: asSource(meeting),
          open: isAsked && mayRecord ? deskPath(locale, meeting.id, '/feedback') : undefined,
        })
      }
    </>
  );
}

/** Beside them: the address that people type, and its square. */
export function hallPanel({
  request,
  read: { meeting },
}: Omit<TalkPanelsProps, 'context'>): VNode | null {
  if (meeting.status === 'draft' || meeting.status === 'cancelled') return null;
  const { locale, publicUrl } = request;
  const path = shortPath(locale, meeting);
  const t = deskTalkText.in(locale);
  return (
    <Panel title={t('shown')}>
      <PanelBody>
        <div class="qr-small">
          <QrCode text={publicUrl + path} label={t('qr')} />
        </div>
        <p>
          {t('address')}: <a href={path}>{spokenAddress(publicUrl, path)}</a>
        </p>
        <p class="quiet">{t('shown.hint')}</p>
      </PanelBody>
    </Panel>
  );
}
