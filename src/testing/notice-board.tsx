import { sql } from 'kysely';
import { recordEntry } from '#modules/audit/index.ts';
import type { Module } from '#app/module.ts';
import { type Context, EVERYBODY, inTransaction, staffPages } from '#modules/identity/index.ts';
import type { Event } from '#platform/events/event.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { type PageRequest, page } from '#platform/http/route.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';

/** The table of the module below, which has no migration. */
export const NOTICE_TABLE = `
  create schema notice_board;
  grant usage on schema notice_board to public;
  create table notice_board.notice (
    id uuid primary key, words text not null, until date not null
  );
  grant select, insert, delete on notice_board.notice to public`;

/** A small module that is in no folder of src/modules, for the test of what a manifest brings. */
export function noticeBoard(handled: (event: Event) => void): Module {
  return {
    name: 'notice-board',
    permissions: [
      {
        permission: 'notice.read',
        words: { uk: 'читати оголошення', en: 'read notices' },
        dataClass: 'public',
        roles: EVERYBODY,
      },
      {
        permission: 'notice.pin',
        words: { uk: 'приколоти оголошення', en: 'pin a notice' },
        done: { uk: 'приколото оголошення', en: 'pinned a notice' },
        dataClass: 'public',
        roles: { 'press-officer': 'all' },
      },
    ],
    journalNames: () => [{ kind: 'notice', label: { uk: 'оголошення', en: 'notice' } }],
    retention: [
      {
        table: 'notice_board.notice',
        personal: [
          {
            columns: ['words'],
            what: { uk: 'Текст оголошення', en: 'The words of a notice' },
            whose: { uk: 'Той, хто його приколов', en: 'Whoever pinned it' },
            until: { uk: 'до дня, названого в ньому', en: 'until the day it names' },
            rule: { act: 'delete-row', when: [{ column: 'until', after: { days: 0 } }] },
          },
        ],
        plain: { id: ['id'], time: ['until'] },
      },
    ],
    routes: (context) => [
      {
        method: 'GET',
        path: '/notice-board',
        budget: viewBudget(1, 5),
        access: { permission: 'notice.read' },
        locales: MAIN_LOCALES,
        handle: (request) => page(<Board request={request} />),
      },
      staffPages(context).get('/desk/notice-board', 'notice.pin', (_, request) =>
        page(<Board request={request} />),
      ),
    ],
    desk: () => ({
      places: {
        together: [
          {
            id: 'notice-board',
            path: '/desk/notice-board',
            permission: 'notice.pin',
            label: () => 'Дошка оголошень',
          },
        ],
      },
    }),
    eventHandlers: () => [
      {
        name: 'show-notices',
        types: ['notice.pinned'],
        handle: async (event) => {
          handled(event);
        },
      },
    ],
  };
}

function Board({ request }: { readonly request: PageRequest }) {
  return (
    <PublicPage request={request} title="Дошка оголошень">
      <h1>Дошка оголошень</h1>
    </PublicPage>
  );
}

/** What a use case of the module would do. */
export async function pinNotice(context: Context, words: string, until: string): Promise<void> {
  const { clock, random } = context.platform;
  await inTransaction(context, async (tx) => {
    const id = random.uuid();
    await sql`insert into notice_board.notice (id, words, until)
      values (${id}, ${words}, ${until})`.execute(tx);
    await recordEntry(tx, clock, random, {
      actor: { kind: 'system', name: 'test' },
      action: 'notice.pin',
      thing: { kind: 'notice', id },
    });
    await recordEvent(tx, clock, random, { type: 'notice.pinned', subject: { notice: id } });
  });
}
