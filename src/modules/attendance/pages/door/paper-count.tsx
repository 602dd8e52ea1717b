import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { readDoor } from '../../use-cases/read-door.ts';
import { type DoorDesk, doorPath, gatheringIdOf } from './door-desk.ts';
import { type DoorTyped, PaperForm } from './door-forms.tsx';
import { doorText } from './messages/index.ts';

/** `/desk/door/:id/count`: what a list of numbers on paper came to. */
export async function paperCountPage(
  context: DoorDesk,
  request: PageRequest,
  typed?: DoorTyped,
): Promise<Answer> {
  const id = gatheringIdOf(request);
  const door = id && (await readDoor(context, id, request.locale));
  if (!door?.ok) return refusal('absent');
  const { locale } = request;
  const t = doorText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('paper.add')}
      lead={t('paper.lead')}
      crumbs={[
        { text: t('doors'), href: localePath(locale, '/desk/door') },
        {
          text: door.value.words?.title ?? t('unnamed'),
          href: doorPath(locale, door.value.gathering.id),
        },
      ]}
    >
      <ErrorSummary locale={locale} errors={typed?.errors ?? []} />
      <Panel>
        <PanelBody>
          <PaperForm
            context={context}
            request={request}
            id={door.value.gathering.id}
            typed={typed}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    typed ? { reason: 'invalid' } : {},
  );
}
