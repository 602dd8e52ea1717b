import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { seatLimit } from '../../domain/gathering.ts';
import { readDoor } from '../../use-cases/read-door.ts';
import { whenWords } from '../when-words.ts';
import { type DoorDesk, doorPath, gatheringIdOf } from './door-desk.ts';
import { doorText } from './messages/index.ts';

/** Of a gathering for as many as come: two sheets. */
const USUAL = 120;
const MAX_PEOPLE = 1_000;

/** `/desk/door/:id/paper`: numbers to be crossed out where there is neither network nor battery. No names. */
export async function paperListPage(context: DoorDesk, request: PageRequest): Promise<Answer> {
  const id = gatheringIdOf(request);
  const door = id && (await readDoor(context, id, request.locale));
  if (!door?.ok) return refusal('absent');
  const { locale } = request;
  const t = doorText.in(locale);
  const { gathering, words } = door.value;
  const count = Math.min(
    MAX_PEOPLE,
    gathering.capacity === undefined ? USUAL : seatLimit(gathering),
  );
  return page(
    <SheetPage
      request={request}
      look="paper"
      title={t('sheet')}
      noIndex
      links={<a href={doorPath(locale, gathering.id)}>{t('back')}</a>}
    >
      <main class="paper">
        <h1>{words?.title ?? t('unnamed')}</h1>
        <p>{whenWords(context, locale, gathering)}</p>
        <p>{t('sheet.lead')}</p>
        <ul class="paper-numbers" aria-label={t('sheet')}>
          {Array.from({ length: count }, (_, place) => (
            <li key={place}>
              {place + 1} <span aria-hidden="true">☐</span>
            </li>
          ))}
        </ul>
        <p>{t('sheet.total')}</p>
      </main>
    </SheetPage>,
  );
}
