import { sends } from '#platform/sends.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import { shortPath } from '../live/hall-words.ts';
import { liveDeskPath } from './live-desk.ts';
import { liveDeskText } from './messages/index.ts';
import type { SessionProps } from './session-props.ts';

/** The session itself: how one gets in, who supports, and its end, which cannot be taken back. */
export function SessionPanel({ context, request, read }: SessionProps) {
  const { locale, publicUrl } = request;
  const { hall, voters, mayRun } = read;
  const t = liveDeskText.sending(locale, sends(context.platform, 'mail', 'sms'));
  const to = liveDeskPath(locale, hall, '/session');
  const address = publicUrl + shortPath(locale, hall);
  if (hall.status === 'closed') {
    return (
      <Panel title={t('session')}>
        <PanelBody>
          <p>
            <a href={localePath(locale, '/desk/questions')}>{t('session.questions')}</a>
          </p>
        </PanelBody>
      </Panel>
    );
  }
  return (
    <Panel title={t('session')}>
      <PanelBody>
        <div class="hall-qr">
          <QrCode text={address} label={address} />
        </div>
        <p>{address.replace(/^https?:\/\//, '')}</p>
        <p class="quiet">{t('voters', { count: voters })}</p>
        {mayRun && (
          <>
            <PostButton action={to} fields={{ status: hall.status === 'open' ? 'voting' : 'open' }}>
              {t(hall.status === 'open' ? 'session.stop' : 'session.resume')}
            </PostButton>
            <details>
              <summary>{t('session.close')}</summary>
              <p class="quiet">{t('session.close.about')}</p>
              <form method="post" action={to}>
                <input type="hidden" name="status" value="closed" />
                <Buttons>
                  <Button>{t('session.close.sure')}</Button>
                </Buttons>
              </form>
            </details>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}
