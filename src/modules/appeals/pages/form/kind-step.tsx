import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Choices } from '#ui/components/choices.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { APPEAL_KINDS } from '../../domain/appeal.ts';
import { hromadasOf } from '../../domain/hromadas.ts';
import { appealsText } from '../../messages/index.ts';
import { FormShell, type StepProps } from './form-shell.tsx';
import { appealFormText } from './messages/index.ts';

interface KindStepProps extends StepProps {
  readonly areas: Pick<AreaDirectory, 'all' | 'get'>;
}

/** What an appeal is and is not; which of the three kinds, and whose police are asked. */
export function KindStep({ areas, ...props }: KindStepProps) {
  const { request, draft, errors } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  const of = appealsText.in(locale);
  return (
    <FormShell
      {...props}
      step="kind"
      title={t('title')}
      before={<WhatItIs {...props} />}
      after={<ToReceipt {...props} />}
    >
      <Choices
        locale={locale}
        name="kind"
        legend={t('kind.title')}
        options={APPEAL_KINDS.map((value) => ({
          value,
          label: (
            <>
              <b>{of(`kind.${value}`)}</b> — {t(`kind.${value}.about`)}
            </>
          ),
        }))}
        value={draft.kind}
        error={errorOf(errors, 'kind')}
      />
      <SelectField
        locale={locale}
        name="areaId"
        label={t('area')}
        hint={t('area.hint')}
        empty={t('area.choose')}
        options={hromadasOf(areas).map(({ id, name, nameEn }) => ({
          value: id,
          label: nameIn(locale, { name, nameEn }),
        }))}
        value={draft.areaId}
        error={errorOf(errors, 'areaId')}
      />
    </FormShell>
  );
}

function WhatItIs({ request: { locale } }: StepProps) {
  const t = appealFormText.in(locale);
  return (
    <>
      <p class="lead">{t('what.is')}</p>
      <p>{t('what.term')}</p>
      <p>{t('what.anonymous')}</p>
      <LinkRows>
        <LinkRow
          href={localePath(locale, '/report/new')}
          title={t('to.report')}
          about={t('to.report.about')}
        />
      </LinkRows>
    </>
  );
}

/** Whoever has sent one already. */
function ToReceipt({ request: { locale } }: StepProps) {
  const t = appealFormText.in(locale);
  return (
    <LinkRows>
      <LinkRow
        href={localePath(locale, '/receipt')}
        title={t('to.receipt')}
        about={t('to.receipt.about')}
      />
    </LinkRows>
  );
}
