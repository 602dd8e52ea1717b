import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { DeskContext } from '../domain/desk.ts';
import { identityText } from '../messages/index.ts';
import { type DeskFound, type FoundGroup, searchDesk } from '../use-cases/search-desk.ts';
import { deskFrame } from './desk-frame.ts';

const MAX_LENGTH = 200;

/** `/desk/search?q=`: everything that one may see, by sorts. */
export async function searchPage(context: DeskContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = identityText.in(locale);
  const text = (query.get('q') ?? '').trim().slice(0, MAX_LENGTH);
  const found = await searchDesk(context, { text, locale });
  if (!found.ok && found.refusal === 'forbidden') return refusal('absent');
  const frame = await deskFrame(context, request);
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={t('search')}
      lead={found.ok && found.value.groups.length > 0 && t('search.of', { text })}
    >
      <SearchForm
        action={localePath(locale, '/desk/search')}
        label={t('search.label')}
        button={t('search.button')}
        value={text}
      />
      {found.ok ? (
        <Found request={request} text={text} found={found.value} />
      ) : (
        <NextStep title={t('search.short')}>{t('search.short.text')}</NextStep>
      )}
    </DeskPage>,
  );
}

interface FoundProps {
  readonly request: PageRequest;
  readonly text: string;
  readonly found: DeskFound;
}

function Found({ request, text, found }: FoundProps) {
  const { locale } = request;
  const t = identityText.in(locale);
  const { groups, broken } = found;
  return (
    <>
      {broken.length > 0 && (
        <Notice tone="warning">
          {t('search.broken', { parts: broken.map(({ heading }) => heading(locale)).join(', ') })}
        </Notice>
      )}
      {groups.length === 0 && (
        <NextStep title={t('search.none', { text })}>{t('search.none.text')}</NextStep>
      )}
      {groups.map((group) => (
        <Group key={group.search.id} request={request} group={group} />
      ))}
    </>
  );
}

function Group({
  request: { locale },
  group: { search, findings },
}: {
  readonly request: PageRequest;
  readonly group: FoundGroup;
}) {
  return (
    <Panel title={search.heading(locale)} hint={findings.length}>
      <TaskRows>
        {findings.map(({ title, detail, path }) => (
          <TaskRow key={path} href={localePath(locale, path)} title={title} about={detail} />
        ))}
      </TaskRows>
    </Panel>
  );
}
