import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { Checks } from '../components/checks.tsx';
import { Field } from '../components/field.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { Panel, PanelBody } from '../components/panel.tsx';
import { PostButton } from '../components/post-button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { galleryText } from './messages/index.ts';

/** What narrows a list down, and a form of the desk. */
export function DeskForms({ locale }: { readonly locale: Locale }) {
  const t = galleryText.in(locale);
  const villages = [
    { value: 'one', label: t('area.north') },
    { value: 'two', label: t('area.east') },
  ];
  return (
    <>
      <FilterForm
        action="#filter"
        label={t('desk.narrow')}
        button={t('search.button')}
        reset={{ href: '#everything', text: t('search.all') }}
      >
        <SelectField
          locale={locale}
          name="village"
          label={t('crumb.village')}
          empty={t('search.all')}
          options={villages}
        />
        <Field locale={locale} name="day" label={t('desk.today')} type="date" optional />
      </FilterForm>
      <PostButton action="#all">{t('desk.read-all')}</PostButton>
      <Panel title={t('form')}>
        <PanelBody>
          <form action="#form">
            <Field locale={locale} name="what" label={t('form.name')} error={t('form.error')} />
            <Checks
              locale={locale}
              name="where"
              legend={t('desk.people')}
              hint={t('form.hint')}
              options={villages}
              values={['one']}
            />
            <Buttons>
              <Button>{t('form.send')}</Button>
              <PostButton action="#remove" kind="danger">
                {t('desk.end')}
              </PostButton>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </>
  );
}
