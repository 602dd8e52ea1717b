import { z } from 'zod';
import {
  type Answer,
  page,
  type PageRequest,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { ANSWERABLE_PARTS } from '../../domain/action.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { handOverLink } from '../../use-cases/hand-over-link.ts';
import { readDeskAction } from '../../use-cases/read-desk-action.ts';
import { actionIdOf, deskActionPath, deskPlanPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

export const HAND_OVER_FIELDS = ['part'];
const schema = z.strictObject({ part: z.enum(ANSWERABLE_PARTS) });

/** The link, shown this once. It answers the POST itself: an address of its own would show it again. */
export async function handOverPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const id = actionIdOf(request);
  const parsed = schema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const { part } = parsed.data;
  const { locale, publicUrl } = request;
  const given = await handOverLink(context, { id, part });
  const back = deskActionPath(locale, id);
  if (!given.ok) {
    return given.refusal === 'absent' ? refusal('absent') : redirect(`${back}?done=impossible`);
  }
  const read = await readDeskAction(context, { id });
  if (!read.ok) return refusal('absent');
  const { action, parts } = read.value;
  const who = parts.answerable.find((one) => one.part === part)?.name ?? '';
  const t = planDeskText.in(locale);
  const link = `${publicUrl}${localePath('uk', `/plan/letter/${given.value.token}`)}`;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('hand-over.title')}
      lead={t('hand-over.lead', { who })}
      crumbs={[
        { text: t('plan'), href: deskPlanPath(locale) },
        { text: action.title, href: back },
        { text: t('hand-over.title') },
      ]}
    >
      <Panel title={who}>
        <PanelBody>
          <div class="invitation-link">
            <QrCode text={link} label={t('hand-over.title')} />
            <div>
              <label for="link">{t('hand-over.title')}</label>
              <input class="input" id="link" value={link} readOnly />
              <Buttons>
                <ButtonLink kind="plain" href={back}>
                  {t('back')}
                </ButtonLink>
              </Buttons>
            </div>
          </div>
        </PanelBody>
      </Panel>
    </DeskPage>,
    { headers: NO_STORE, isAccepted: true },
  );
}
