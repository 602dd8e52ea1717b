import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import type { Invitation } from '../domain/invitation.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import { deskFrame } from './desk-frame.ts';

interface NamedInvitation {
  readonly invitation: Invitation;
  readonly name: string;
}

/**
 * The link that lets somebody in, shown this once: to copy, to print, or as a code for the telephone of whoever
 * stands there. It answers the POST itself: an address of its own would show it again.
 */
export async function shownLink(
  context: PeopleDeskContext,
  request: PageRequest,
  { invitation, name }: NamedInvitation,
): Promise<Answer> {
  const { locale, publicUrl } = request;
  const t = identityText.in(locale);
  const { clock } = context.platform;
  const title = t(`link.title.${invitation.purpose}`);
  const link = `${publicUrl}${localePath(locale, invitation.path)}`;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('link.lead', {
        name,
        until: formatInstant(locale, invitation.expiresAt, clock.timeZone),
      })}
      crumbs={[{ text: t('people'), href: localePath(locale, '/desk/people') }, { text: title }]}
      islands={['copy-link', 'print-page']}
    >
      <Panel title={name}>
        <PanelBody>
          <div class="invitation-link">
            <QrCode text={link} label={t('link.qr')} />
            <div>
              <label for="link">{t('link.field')}</label>
              <input class="input" id="link" value={link} readOnly data-link />
              <Buttons>
                <span data-copy data-copied={t('link.copied')} hidden>
                  <Button type="button">{t('link.copy')}</Button>
                </span>
                <span data-print hidden>
                  <Button kind="plain" type="button">
                    {t('link.print')}
                  </Button>
                </span>
                <ButtonLink
                  kind="plain"
                  href={localePath(locale, `/desk/people/${invitation.accountId}`)}
                >
                  {t('link.back')}
                </ButtonLink>
              </Buttons>
            </div>
          </div>
          <Notice tone="warning">{t('link.how')}</Notice>
        </PanelBody>
      </Panel>
    </DeskPage>,
    { headers: NO_STORE, isAccepted: true },
  );
}
