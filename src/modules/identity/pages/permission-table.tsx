import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { JumpLinks } from '#ui/components/jump-links.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { DeskContext } from '../domain/desk.ts';
import { type PermissionRow, reachesOf } from '../domain/permission.ts';
import { ROLES } from '../domain/roles.ts';
import { identityText } from '../messages/index.ts';
import { listPermissions } from '../use-cases/list-permissions.ts';
import { deskFrame } from './desk-frame.ts';
import { permissionWords, reachWords } from './permission-words.ts';

/** `/desk/rights`: the whole table, from the one that decides. */
export async function permissionTablePage(
  context: DeskContext,
  request: PageRequest,
): Promise<Answer> {
  const listed = listPermissions(context);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const t = identityText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('table.title')}
      lead={t('table.lead')}
      actions={
        <ButtonLink kind="plain" href={localePath(locale, '/account/rights')}>
          {t('rights.own.title')}
        </ButtonLink>
      }
    >
      <JumpLinks
        label={uiText.in(locale)('desk.parts')}
        links={listed.value.map(({ dataClass }) => ({
          id: `class-${dataClass}`,
          text: t(`class.${dataClass}`),
        }))}
      />
      {listed.value.map(({ dataClass, rows }) => {
        const title = t(`class.${dataClass}`);
        return (
          <Panel
            key={dataClass}
            id={`class-${dataClass}`}
            title={title}
            hint={t(`class.${dataClass}.about`)}
          >
            <DeskTable
              caption={t('table.caption', { what: title })}
              rows={rows}
              keyOf={({ permission }) => permission}
              columns={[
                {
                  id: 'permission',
                  heading: t('table.permission'),
                  cell: (row) => (
                    <>
                      {permissionWords(locale, row)}
                      {row.stepUp && <div class="quiet">{t('rights.step-up')}</div>}
                    </>
                  ),
                },
                {
                  id: 'roles',
                  heading: t('table.roles'),
                  cell: (row) => rolesWords(locale, row),
                },
              ]}
            />
          </Panel>
        );
      })}
    </DeskPage>,
  );
}

/** «Координатор, Керівник поліції: на своїй території; Сама програма: будь-де». */
function rolesWords(locale: Locale, row: PermissionRow) {
  const t = identityText.in(locale);
  const named = ROLES.flatMap((role) => {
    const reaches = reachesOf(row, role);
    return reaches.length === 0
      ? []
      : [{ reach: reachWords(locale, reaches), name: t(`role.${role}`) }];
  });
  const byReach = Map.groupBy(named, ({ reach }) => reach);
  return [...byReach].map(([reach, those]) => (
    <div key={reach}>
      {those.map(({ name }) => name).join(', ')}
      <span class="quiet"> · {reach}</span>
    </div>
  ));
}
