import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { JournalFilter } from '#modules/audit/index.ts';
import type { JournalContext } from '../domain/journal.ts';
import { identityText } from '../messages/index.ts';
import type { NamedEntry } from '../use-cases/name-journal.ts';
import { type ReadJournal, readJournal } from '../use-cases/read-journal.ts';
import { deskFrame } from './desk-frame.ts';
import { JournalFilterForm, JournalStatePanel, JournalTable } from './journal-parts.tsx';
import { filterOf, queryText, readQuery } from './journal-query.ts';
import { thingWords } from './journal-words.ts';

/** `/desk/journal`: everything, the newest first. */
export function journalPage(context: JournalContext, request: PageRequest): Promise<Answer> {
  const t = identityText.in(request.locale);
  return show(context, request, {}, () => ({ title: t('journal'), lead: t('journal.lead') }));
}

/** `/desk/journal/person/:id`: what one person did and read. */
export function personJournalPage(context: JournalContext, request: PageRequest): Promise<Answer> {
  const t = identityText.in(request.locale);
  return show(context, request, { person: request.params['id'] ?? '' }, ({ person }) => ({
    title: person ? t('journal.of-person', { name: person }) : t('journal.of-person.unknown'),
  }));
}

/** `/desk/journal/thing/:kind/:id`: who did something with one thing, or looked at it. */
export function thingJournalPage(context: JournalContext, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const thing = { kind: params['kind'] ?? '', id: params['id'] ?? '' };
  return show(context, request, { thing }, ({ entries }) => ({
    title: identityText.in(locale)('journal.of-thing', {
      name: thingWords(context, locale, { kind: thing.kind, name: nameIn(entries, thing) }),
    }),
  }));
}

/** `/account/journal`: one's own acts, as the auditor sees them. */
export async function ownJournalPage(
  context: JournalContext,
  request: PageRequest,
): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'staff') return refusal('absent');
  const t = identityText.in(request.locale);
  const titles = { title: t('journal.own'), lead: t('journal.own.lead') };
  return await show(context, request, { person: actor.id }, () => titles);
}

interface Titles {
  readonly title: string;
  readonly lead?: string;
}

async function show(
  context: JournalContext,
  request: PageRequest,
  about: JournalFilter,
  titlesOf: (read: ReadJournal) => Titles,
): Promise<Answer> {
  const { locale, path } = request;
  const t = identityText.in(locale);
  const query = readQuery(request.query);
  const filter = { ...filterOf(query, context.platform.clock.timeZone), ...about };
  const read = await readJournal(context, filter, locale);
  if (!read.ok) return refusal('absent');
  const { entries, hasMore, state } = read.value;
  const frame = await deskFrame(context, request);
  const here = localePath(locale, path);
  const mayExport =
    path === '/desk/journal' && context.policy.can(context.actor, 'journal.export', {});
  const oldest = entries.at(-1);
  return page(
    <DeskPage
      request={request}
      frame={frame}
      {...titlesOf(read.value)}
      actions={
        mayExport && (
          <a
            class="button plain"
            href={`${here}/export${queryText(query, { before: '' })}`}
            download
          >
            {t('journal.export')}
          </a>
        )
      }
    >
      <JournalFilterForm context={context} locale={locale} action={here} query={query} />
      {entries.length === 0 ? (
        <NextStep title={t('journal.none')}>{t('journal.none.text')}</NextStep>
      ) : (
        <Panel>
          <JournalTable
            context={context}
            locale={locale}
            entries={entries}
            linked={context.policy.can(context.actor, 'journal.read', {})}
          />
        </Panel>
      )}
      {hasMore && oldest && (
        <nav class="pager" aria-label={t('journal.older')}>
          <a
            class="button plain"
            rel="next"
            href={`${here}${queryText(query, { before: oldest.sequence.toString() })}`}
          >
            {t('journal.older')}
          </a>
        </nav>
      )}
      <JournalStatePanel context={context} locale={locale} state={state} />
    </DeskPage>,
  );
}

function nameIn(
  entries: readonly NamedEntry[],
  { kind, id }: { readonly kind: string; readonly id: string },
): string | undefined {
  return entries.find(({ thing }) => thing.kind === kind && thing.id === id)?.thingName;
}
