import { deskAreaName } from '#modules/areas/index.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import { SIDES } from '../../domain/side.ts';
import { planText } from '../../messages/index.ts';
import { colleagueToday } from '#modules/officers/index.ts';
import { deskAgreementPath } from './agreement-paths.ts';
import { agreementText } from './messages/index.ts';
import type { DeskPartProps } from './putting.tsx';

/** Who is invited to vote, and how somebody else is. */
export function Roll(props: DeskPartProps) {
  const {
    context,
    request: { locale },
    read: { plan, invited },
    refused,
  } = props;
  const t = agreementText.in(locale);
  return (
    <>
      <Panel title={t('roll')}>
        <PanelBody>
          <p>{t('roll.lead')}</p>
          {refused?.act === 'uninvite' && <ErrorSummary locale={locale} errors={refused.errors} />}
          {invited.length === 0 && <p class="quiet">{t('roll.none')}</p>}
        </PanelBody>
        {invited.length > 0 && (
          <DeskTable
            caption={t('roll')}
            rows={invited}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'name',
                heading: t('roll.name'),
                cell: ({ name, post }) => (
                  <span lang="uk">
                    {name}, {post}
                  </span>
                ),
              },
              {
                id: 'side',
                heading: t('roll.side'),
                cell: ({ side }) => planText.in(locale)(`side.${side}`),
              },
              {
                id: 'area',
                heading: t('roll.area'),
                cell: ({ areaId }) => (areaId ? deskAreaName(locale, context, areaId) : ''),
              },
              {
                id: 'acts',
                heading: t('roll.acts'),
                acts: true,
                cell: ({ accountId, name }) => (
                  <PostButton
                    action={deskAgreementPath(locale, plan.id, '/uninvite')}
                    fields={{ person: accountId }}
                    kind="link"
                    label={t('uninvite.of', { name })}
                  >
                    {t('uninvite')}
                  </PostButton>
                ),
              },
            ]}
          />
        )}
      </Panel>
      <Invite {...props} />
    </>
  );
}

function Invite({ context, request: { locale }, read, refused }: DeskPartProps) {
  const t = agreementText.in(locale);
  const { plan, candidates, hromadas } = read;
  const typed = refused?.act === 'invite' ? refused : undefined;
  const errors = typed?.errors ?? [];
  const of = (name: string) => ({
    locale,
    name,
    value: typed?.values[name],
    error: errorOf(errors, name),
  });
  if (candidates.length === 0) {
    return (
      <Panel title={t('invite')}>
        <PanelBody>
          <p>{t('invite.nobody')}</p>
        </PanelBody>
      </Panel>
    );
  }
  return (
    <Panel title={t('invite')}>
      <PanelBody>
        <form method="post" action={deskAgreementPath(locale, plan.id, '/invite')} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <SelectField
            {...of('person')}
            label={t('invite.person')}
            hint={t('invite.person.hint')}
            empty={t('choose')}
            options={candidates.map(({ id, name, sides }) => ({
              value: id,
              label: `${colleagueToday(locale, context, { id, name })} (${sides.map((side) => planText.in(locale)(`side.${side}`)).join(', ')})`,
            }))}
          />
          <Choices
            {...of('side')}
            legend={t('invite.side')}
            options={SIDES.map((side) => ({
              value: side,
              label: planText.in(locale)(`side.${side}`),
            }))}
          />
          <SelectField
            {...of('areaId')}
            label={t('invite.area')}
            hint={t('invite.area.hint')}
            empty={t('choose')}
            options={hromadas.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
            optional
          />
          <Field
            {...of('post')}
            label={t('invite.post')}
            hint={t('invite.post.hint')}
            maxLength={MAX_ACTION_LENGTHS.post}
          />
          <Buttons>
            <Button kind="plain">{t('invite.go')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
