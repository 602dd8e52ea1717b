import type { AreaId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { BeatsView, ViewedBeat } from '../domain/beats/hromada-state.ts';
import { areasText } from '../messages/index.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';
import { beatsPath } from './hromada-beats.tsx';

/** As it was typed. */
export interface TypedBeat {
  readonly name: string;
  readonly settlementIds: readonly AreaId[];
  readonly retire: boolean;
}

/** What the form sends, for a button that writes what was looked at. */
export function beatFields({ name, settlementIds, retire }: TypedBeat) {
  return [
    ['name', name],
    ...settlementIds.map((id) => ['settlement', id] as const),
    ...(retire ? [['retire', 'yes'] as const] : []),
  ] as const;
}

interface BeatFormProps {
  readonly request: PageRequest;
  readonly beats: HromadaBeats;
  readonly id: AreaId;
  readonly typed: TypedBeat;
}

/** Every settlement of the hromada, with the beat that it has now. */
export function BeatForm({ request, beats, id, typed }: BeatFormProps) {
  const { locale } = request;
  const t = areasText.in(locale);
  const { hromada, view, version } = beats;
  const shared = sharedIn(view);
  const together = view.beats.find(({ beat }) => beat.id === id)?.answersFor ?? [];
  const names = together
    .filter((one) => one.shared)
    .map(({ settlement }) => nameIn(locale, settlement));
  return (
    <Panel title={t('desk.beats.edit')}>
      <PanelBody>
        <form method="post" action={beatsPath(request, hromada.id, `/${id}`)}>
          <input type="hidden" name="version" value={version} />
          <Field
            locale={locale}
            name="name"
            label={t('desk.beats.edit.name')}
            value={typed.name}
            maxLength={200}
          />
          <Checks
            locale={locale}
            name="settlement"
            legend={t('desk.beats.edit.settlements')}
            hint={t('desk.beats.edit.hint')}
            values={typed.settlementIds}
            options={view.settlements
              .filter((settlement) => !shared.has(settlement.id))
              .map((settlement) => ({
                value: settlement.id,
                label: settlementWords(request, view, settlement.id, id),
              }))}
          />
          {names.length > 0 && (
            <p class="quiet">{t('desk.beats.edit.shared', { names: names.join(', ') })}</p>
          )}
          <Buttons>
            <Button name="act" value="look">
              {t('desk.beats.look')}
            </Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function sharedIn({ beats }: BeatsView): ReadonlySet<AreaId> {
  const shared = beats.flatMap(({ answersFor }) => answersFor.filter((one) => one.shared));
  return new Set(shared.map(({ settlement }) => settlement.id));
}

/** «Струмок», «Нерушай, зараз: Дільниця Нерушай», «Мале, зараз без дільниці». */
function settlementWords(
  { locale }: PageRequest,
  { beats, settlements }: BeatsView,
  settlementId: AreaId,
  beatId: AreaId,
): string {
  const t = areasText.in(locale);
  const settlement = settlements.find(({ id }) => id === settlementId);
  const name = settlement ? nameIn(locale, settlement) : '';
  const holder = beats.find(({ answersFor }) =>
    answersFor.some((one) => one.settlement.id === settlementId),
  );
  if (!holder) return t('desk.beats.edit.free', { name });
  if (holder.beat.id === beatId) return name;
  return t('desk.beats.edit.from', { name, beat: nameIn(locale, holder.beat) });
}

interface RetireFormProps {
  readonly request: PageRequest;
  readonly beats: HromadaBeats;
  readonly beat: ViewedBeat;
}

export function RetireForm({ request, beats, beat: { beat } }: RetireFormProps) {
  const t = areasText.in(request.locale);
  const { hromada, version } = beats;
  return (
    <Panel title={t('desk.beats.retire')}>
      <PanelBody>
        <p>{t('desk.beats.retire.text')}</p>
        <PostButton
          action={beatsPath(request, hromada.id, `/${beat.id}`)}
          fields={{ act: 'look', retire: 'yes', name: beat.name, version }}
        >
          {t('desk.beats.look')}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}
