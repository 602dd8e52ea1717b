import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { JournalContext } from '../domain/journal.ts';
import { identityText } from '../messages/index.ts';
import { exportJournal } from '../use-cases/read-journal.ts';
import { filterOf, readQuery } from './journal-query.ts';
import { actionWords, actorWords, thingWords } from './journal-words.ts';

/** `/desk/journal/export`: what the filter shows, as a table with the ids besides the names. */
export async function journalTable(context: JournalContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const { clock } = context.platform;
  const exported = await exportJournal(context, filterOf(readQuery(query), clock.timeZone), locale);
  if (!exported.ok) return refusal('absent');
  const t = identityText.in(locale);
  const table = writeTable(
    {
      headings: [
        t('journal.number'),
        t('journal.when'),
        t('journal.who'),
        'actor_kind',
        'actor_id',
        t('journal.what'),
        'action',
        t('journal.thing'),
        'thing_kind',
        'thing_id',
        'detail',
      ],
      rows: exported.value.map((entry) => [
        entry.seal?.toString() ?? '',
        entry.happenedAt.toZonedDateTimeISO(clock.timeZone).toString({ timeZoneName: 'never' }),
        actorWords(locale, entry),
        entry.actor.kind,
        entry.actor.id ?? '',
        actionWords(context, locale, entry.action),
        entry.action,
        thingWords(context, locale, { kind: entry.thing.kind, name: entry.thingName }),
        entry.thing.kind,
        entry.thing.id ?? '',
        JSON.stringify(entry.detail),
      ]),
    },
    spreadsheetForm(locale),
  );
  const name = `poruch-journal-${clock.today().toString()}.csv`;
  return document(table, 'text/csv; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
