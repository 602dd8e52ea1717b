import type { PageRequest } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { Area } from '../domain/area.ts';
import { areasText } from '../messages/index.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';
import { beatNumbers, type GroupWay, MAX_BEATS, type TypedGroups } from './group-fields.ts';
import { beatsPath } from './hromada-beats.tsx';
import { PublishField } from './import-form.tsx';

interface GroupFormProps {
  readonly request: PageRequest;
  readonly way: GroupWay;
  readonly beats: HromadaBeats;
  readonly typed: TypedGroups;
}

/** Which settlement or district goes into which beat; Enter shows what would come of it. */
export function GroupForm({ request, way, beats, typed }: GroupFormProps) {
  const { locale } = request;
  const t = areasText.in(locale);
  const { hromada, view, districts, version } = beats;
  const rows: readonly Area[] = way === 'districts' ? districts : view.settlements;
  const heading = t(way === 'districts' ? 'desk.beats.row.district' : 'desk.beats.row.settlement');
  return (
    <form method="post" action={beatsPath(request, hromada.id, `/${way}`)}>
      <input type="hidden" name="version" value={version} />
      <Panel>
        <PanelBody>
          <p class="hint before">{t(`desk.beats.make.${way}.text`)}</p>
          {/* The first button of a form is the one that Enter presses. */}
          <button class="unseen" type="submit" name="act" value="look" tabIndex={-1} aria-hidden>
            {t('desk.beats.look')}
          </button>
          <div class="beats-count">
            <Field
              locale={locale}
              name="count"
              type="number"
              label={t('desk.beats.count')}
              value={String(typed.count)}
              min="1"
              max={String(MAX_BEATS)}
            />
            <Button kind="plain" name="act" value="count">
              {t('desk.beats.count.renew')}
            </Button>
          </div>
        </PanelBody>
        <DeskTable
          caption={heading}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { id: 'area', heading, cell: (area) => nameIn(locale, area) },
            {
              id: 'people',
              heading: t('desk.beats.people'),
              figures: true,
              cell: ({ population }) =>
                population !== undefined && formatNumber(locale, population),
            },
            {
              id: 'beat',
              heading: t('desk.beats.beat'),
              cell: (area) => <NumberOf request={request} way={way} area={area} typed={typed} />,
            },
          ]}
        />
        <PanelBody>
          <Names request={request} typed={typed} />
          <PublishField request={request} value={typed.publish} />
          <Buttons>
            <Button name="act" value="look">
              {t('desk.beats.look')}
            </Button>
          </Buttons>
        </PanelBody>
      </Panel>
    </form>
  );
}

interface NumberOfProps extends Pick<GroupFormProps, 'request' | 'way' | 'typed'> {
  readonly area: Area;
}

function NumberOf({ request: { locale }, way, typed, area }: NumberOfProps) {
  const t = areasText.in(locale);
  const chosen = typed.numbers.get(area.slug);
  return (
    <select
      class="input"
      name="in"
      aria-label={t('desk.beats.row.beat', { name: nameIn(locale, area) })}
    >
      <option value={area.slug}>
        {t(way === 'districts' ? 'desk.beats.not-taken' : 'desk.beats.nearest')}
      </option>
      {beatNumbers(typed.count).map((number) => {
        const name = typed.names.get(number);
        return (
          <option key={number} value={`${area.slug} ${number}`} selected={number === chosen}>
            {name
              ? t('desk.beats.number.named', { number, name })
              : t('desk.beats.number', { number })}
          </option>
        );
      })}
    </select>
  );
}

function Names({ request: { locale }, typed }: Pick<GroupFormProps, 'request' | 'typed'>) {
  const t = areasText.in(locale);
  return (
    <fieldset class="field beats-names">
      <legend>{t('desk.beats.names')}</legend>
      <p class="hint">{t('desk.beats.names.hint')}</p>
      {beatNumbers(typed.count).map((number) => (
        <div class="field" key={number}>
          <label for={`beat-name-${number}`}>{t('desk.beats.name', { number })}</label>
          <input
            class="input"
            id={`beat-name-${number}`}
            name="name"
            value={typed.names.get(number)}
            maxLength={200}
          />
        </div>
      ))}
    </fieldset>
  );
}
