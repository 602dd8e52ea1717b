import { formatDay } from '../../../../platform/i18n/dates.ts';
import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import { LONGEST } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';
import { deskActionPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

/** What is wrong with an address that was to be linked, said beside its field. */
export interface Linking {
  readonly work: string;
  readonly error: string;
}

interface WorkPanelProps {
  readonly context: PlanContext;
  readonly locale: Locale;
  readonly read: ReadDeskAction;
  readonly things: ReadonlyMap<
    string,
    { readonly title: string; readonly path: string | undefined }
  >;
  readonly linking: Linking | undefined;
}

/** Everyday work that was done for it, each with its own count; and how more of it is linked. */
export function WorkPanel({
  locale,
  read: { action, links, may },
  things,
  linking,
}: WorkPanelProps) {
  const t = planDeskText.in(locale);
  const seenAt = action.changedAt.toString();
  return (
    <Panel title={t('work')}>
      <PanelBody>
        {links.length === 0 && <p class="quiet">{t('work.none')}</p>}
        {links.length > 0 && (
          <ul>
            {links.map(({ id, doneOn, people }) => {
              const thing = things.get(id);
              const title = thing?.title ?? t('work.hidden');
              return (
                <li key={id}>
                  {thing?.path ? (
                    <a href={localePath(locale, pagePath(thing.path))}>{title}</a>
                  ) : (
                    title
                  )}
                  , {doneOn ? formatDay(locale, doneOn) : t('work.not-yet')}
                  {people !== undefined && `, ${t('work.people', { count: people })}`}{' '}
                  {may.link && (
                    <PostButton
                      action={deskActionPath(locale, action.id, '/unlink')}
                      fields={{ link: id, seenAt }}
                      kind="link"
                      label={`${t('work.remove')}: ${title}`}
                    >
                      {t('work.remove')}
                    </PostButton>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {may.link && (
          <form method="post" action={deskActionPath(locale, action.id, '/link')} noValidate>
            <input type="hidden" name="seenAt" value={seenAt} />
            <Field
              locale={locale}
              name="work"
              label={t('work.address')}
              hint={t('work.address.hint')}
              value={linking?.work}
              error={linking?.error}
              maxLength={LONGEST.link}
            />
            <Buttons>
              <Button kind="plain">{t('work.add')}</Button>
            </Buttons>
          </form>
        )}
      </PanelBody>
    </Panel>
  );
}

function pagePath(path: string): `/${string}` {
  return `/${path.replace(/^\//, '')}`;
}
