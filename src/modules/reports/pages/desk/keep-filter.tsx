import type { ComponentChildren } from 'preact';
import { Button } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { isNarrowed, isSameNarrowing } from '../../domain/report-narrowing.ts';
import { MAX_FILTER_NAME_LENGTH, type SavedFilter } from '../../domain/saved-filter.ts';
import { filterPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { addressOf } from './reports-filter.ts';
import type { ReportsParts } from './reports-parts.ts';

/** What is narrowed down is kept under a name; what was kept is called anew or removed. */
export function KeepFilter(props: ReportsParts) {
  const { filter, saved, sent } = props;
  const known = saved.find(({ narrowing }) => isSameNarrowing(narrowing, filter));
  if (known) return <ChangeFilter {...props} known={known} />;
  return isNarrowed(filter) || sent.errors.length > 0 ? <SaveFilter {...props} /> : null;
}

function SaveFilter(props: ReportsParts) {
  const { context, request, filter, sent } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const narrowed = Object.entries(addressOf(filter, context.areas));
  return (
    <Fold summary={t('filter.save')} isOpen={sent.errors.length > 0}>
      <form class="filter" method="post" action={filterPath(locale)} noValidate>
        {narrowed.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <NameField {...props} name="" />
        <SendName text={t('filter.save.send')} />
      </form>
    </Fold>
  );
}

function ChangeFilter(props: ReportsParts & { readonly known: SavedFilter }) {
  const { request, known, sent } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  return (
    <Fold summary={t('filter.change', { name: known.name })} isOpen={sent.errors.length > 0}>
      <form
        class="filter"
        method="post"
        action={filterPath(locale, known.id, '/rename')}
        noValidate
      >
        <NameField {...props} name={known.name} />
        <SendName text={t('filter.rename.send')} />
      </form>
      <form class="post" method="post" action={filterPath(locale, known.id, '/remove')}>
        <button class="linklike" type="submit">
          {t('filter.remove')}
        </button>
      </form>
    </Fold>
  );
}

interface FoldProps {
  readonly summary: string;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

function Fold({ summary, isOpen, children }: FoldProps) {
  return (
    <details class="keep-filter" open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

function NameField({ request: { locale }, sent, name }: ReportsParts & { readonly name: string }) {
  const t = reportsDeskText.in(locale);
  return (
    <Field
      locale={locale}
      name="name"
      label={t('filter.name')}
      value={sent.name ?? name}
      error={errorOf(sent.errors, 'name')}
      maxLength={MAX_FILTER_NAME_LENGTH}
      autoComplete="off"
    />
  );
}

function SendName({ text }: { readonly text: string }) {
  return (
    <p class="filter-buttons">
      <Button kind="plain">{text}</Button>
    </p>
  );
}
