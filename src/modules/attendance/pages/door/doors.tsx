import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { listDoors } from '../../use-cases/list-doors.ts';
import { whenWords } from '../when-words.ts';
import { type DoorDesk, doorPath } from './door-desk.ts';
import { doorText } from './messages/index.ts';

/** `/desk/door`: what people come to, where one checks them in. */
export async function doorsPage(context: DoorDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = doorText.in(locale);
  const doors = await listDoors(context, locale);
  if (!doors.ok) return refusal('absent');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('doors')}
      lead={t('doors.lead')}
      hears={['attendance.checked-in']}
    >
      {doors.value.length === 0 ? (
        <NextStep title={t('doors.none')}>{t('doors.none.text')}</NextStep>
      ) : (
        <Panel title={t('doors.list')}>
          <TaskRows>
            {doors.value.map(({ gathering, words, counts }) => (
              <TaskRow
                key={gathering.id}
                href={doorPath(locale, gathering.id)}
                title={words?.title ?? t('unnamed')}
                about={[
                  whenWords(context, locale, gathering),
                  ...(words?.place === undefined ? [] : [words.place]),
                  ...(gathering.state === 'cancelled' ? [t('cancelled')] : []),
                ].join(' · ')}
                badge={t('row.came', { count: counts?.came ?? 0 })}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}
