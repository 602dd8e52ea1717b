import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { type ActionLink, LINK_PURPOSES, MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';
import type { LinkedThing } from '../action-things.ts';
import { deskActionPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

/** What is wrong with an address that was to be linked, said beside its field. */
export interface Linking {
  readonly work: string;
  readonly purpose: string;
  readonly error: string;
}

interface WorkPanelProps {
  readonly locale: Locale;
  readonly read: ReadDeskAction;
  readonly things: ReadonlyMap<string, LinkedThing>;
  readonly linking: Linking | undefined;
}

/** What its problem is known by, and everyday work that was done for it, each with its own count; and how more is linked. */
export function WorkPanel(props: WorkPanelProps) {
  const { locale, read } = props;
  const t = planDeskText.in(locale);
  return (
    <Panel title={t('work')}>
      <PanelBody>
        {read.links.length === 0 && <p class="quiet">{t('work.none')}</p>}
        {LINK_PURPOSES.map((purpose) => {
          const links = read.links.filter((one) => one.purpose === purpose);
          return (
            links.length > 0 && (
              <section key={purpose}>
                <h3>{t(`links.${purpose}`)}</h3>
                <ul>
                  {links.map((link) => (
                    <li key={link.id}>
                      <LinkedRow {...props} link={link} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {read.may.link.length > 0 && <LinkForm {...props} />}
      </PanelBody>
    </Panel>
  );
}

function LinkedRow({
  locale,
  read: { action, may },
  things,
  link,
}: WorkPanelProps & { readonly link: ActionLink }) {
  const t = planDeskText.in(locale);
  const thing = things.get(link.id);
  const title = thing?.title ?? t('work.hidden');
  const isWork = link.purpose === 'work';
  return (
    <>
      {thing?.path ? <a href={localePath(locale, thing.path)}>{title}</a> : title}
      {isWork && `, ${link.doneOn ? formatDay(locale, link.doneOn) : t('work.not-yet')}`}
      {isWork && link.people !== undefined && `, ${t('work.people', { count: link.people })}`}{' '}
      {may.link.includes(link.purpose) && (
        <PostButton
          action={deskActionPath(locale, action.id, '/unlink')}
          fields={{ link: link.id, seenAt: action.changedAt.toString() }}
          kind="link"
          label={`${t('work.remove')}: ${title}`}
        >
          {t('work.remove')}
        </PostButton>
      )}
    </>
  );
}

function LinkForm({ locale, read: { action, may }, linking }: WorkPanelProps) {
  const t = planDeskText.in(locale);
  const [only, another] = may.link;
  return (
    <form method="post" action={deskActionPath(locale, action.id, '/link')} noValidate>
      <input type="hidden" name="seenAt" value={action.changedAt.toString()} />
      <Field
        locale={locale}
        name="work"
        label={t('work.address')}
        hint={t('work.address.hint')}
        value={linking?.work}
        error={linking?.error}
        maxLength={MAX_ACTION_LENGTHS.link}
      />
      {another ? (
        <Choices
          locale={locale}
          name="purpose"
          legend={t('purpose')}
          options={may.link.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          value={linking?.purpose ?? 'work'}
        />
      ) : (
        <input type="hidden" name="purpose" value={only} />
      )}
      <Buttons>
        <Button kind="plain">{t('work.add')}</Button>
      </Buttons>
    </form>
  );
}
