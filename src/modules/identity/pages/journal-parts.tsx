import { formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { JournalContext } from '../domain/journal.ts';
import { identityText } from '../messages/index.ts';
import type { NamedEntry } from '../use-cases/name-journal.ts';
import type { ReadJournal } from '../use-cases/read-journal.ts';
import type { JournalQuery } from './journal-query.ts';
import { actionWords, actorWords, thingWords } from './journal-words.ts';

interface TableProps {
  readonly context: JournalContext;
  readonly locale: Locale;
  readonly entries: readonly NamedEntry[];
  /** Whether people and things lead to journals of their own. */
  readonly linked: boolean;
}

export function JournalTable({ context, locale, entries, linked }: TableProps) {
  const t = identityText.in(locale);
  const { timeZone } = context.platform.clock;
  const link = (path: string | undefined, text: string) =>
    path === undefined || !linked ? text : <a href={localePath(locale, path)}>{text}</a>;
  return (
    <DeskTable
      caption={t('journal')}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'what',
          heading: t('journal.what'),
          cell: ({ action }) => actionWords(context, locale, action),
        },
        {
          id: 'who',
          heading: t('journal.who'),
          cell: (entry) => link(personPath(entry), actorWords(locale, entry)),
        },
        {
          id: 'thing',
          heading: t('journal.thing'),
          cell: ({ thing, thingName: name }) =>
            link(thingPath(thing), thingWords(context, locale, { kind: thing.kind, name })),
        },
        {
          id: 'when',
          heading: t('journal.when'),
          whole: true,
          cell: ({ happenedAt }) => formatInstant(locale, happenedAt, timeZone),
        },
        {
          id: 'seal',
          heading: t('journal.number'),
          figures: true,
          cell: ({ seal }) =>
            seal === undefined ? t('journal.waiting') : formatNumber(locale, seal),
        },
      ]}
    />
  );
}

function personPath({ actor }: NamedEntry): string | undefined {
  return actor.kind === 'staff' && actor.id ? `/desk/journal/person/${actor.id}` : undefined;
}

function thingPath({ kind, id }: NamedEntry['thing']): string | undefined {
  return id === undefined ? undefined : `/desk/journal/thing/${kind}/${encodeURIComponent(id)}`;
}

interface FilterProps {
  readonly context: JournalContext;
  readonly locale: Locale;
  /** Of the page: what it is about stays. */
  readonly action: string;
  readonly query: JournalQuery;
}

export function JournalFilterForm({ context, locale, action, query }: FilterProps) {
  const t = identityText.in(locale);
  const permitted = context.policy.rows
    .filter(({ words, dataClass }) => words !== undefined && dataClass !== 'public')
    .map(({ permission }) => permission);
  const options = [...permitted, ...context.acts.map((act) => act.action)]
    .map((value) => ({ value, label: actionWords(context, locale, value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const narrowed = query.from + query.until + query.action !== '';
  return (
    <FilterForm
      action={action}
      label={t('journal.filter')}
      button={t('journal.show')}
      {...(narrowed && { reset: { href: action, text: t('journal.all') } })}
    >
      <Field
        locale={locale}
        name="from"
        type="date"
        label={t('journal.from')}
        value={query.from}
        optional
      />
      <Field
        locale={locale}
        name="until"
        type="date"
        label={t('journal.until')}
        value={query.until}
        optional
      />
      <SelectField
        locale={locale}
        name="action"
        label={t('journal.action')}
        empty={t('journal.action.any')}
        options={options}
        value={query.action}
      />
    </FilterForm>
  );
}

interface StateProps {
  readonly context: JournalContext;
  readonly locale: Locale;
  readonly state: ReadJournal['state'];
}

/** Whether what is read here can be believed. */
export function JournalStatePanel({ context, locale, state }: StateProps) {
  const t = identityText.in(locale);
  const { timeZone } = context.platform.clock;
  const at = (instant: Temporal.Instant | undefined) =>
    instant && formatInstant(locale, instant, timeZone);
  return (
    <Panel title={t('journal.state')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('journal.state.sealed'), value: formatNumber(locale, state.sealed) },
            { term: t('journal.state.sealed-at'), value: at(state.sealedAt) },
            { term: t('journal.state.waiting'), value: formatNumber(locale, state.unsealed) },
            {
              term: t('journal.state.witnessed'),
              value: at(state.witnessedAt) ?? t('journal.state.unwitnessed'),
            },
          ]}
        />
        <p class="hint">{t('journal.state.hint')}</p>
      </PanelBody>
    </Panel>
  );
}
