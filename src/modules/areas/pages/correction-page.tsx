import { type Answer, type PageRequest, page, redirect } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import type { CorrectionForm } from '../domain/change/correction.ts';
import { areasText } from '../messages/index.ts';
import { type DeskArea, readDeskArea } from '../use-cases/read-desk-area.ts';
import { areaIdOf } from './area.tsx';
import { CorrectionFields, type CorrectionError, keptFacts, SlugForm } from './correction-form.tsx';

/** The area, for whoever may do this to it. */
export async function readCorrectable(
  context: AreasDeskContext,
  request: PageRequest,
  right: 'mayCorrect' | 'mayRename',
): Promise<DeskArea | undefined> {
  const id = areaIdOf(request);
  const read = id && (await readDeskArea(context, id));
  return read?.ok && read.value[right] ? read.value : undefined;
}

export function backTo({ locale }: PageRequest, { area }: DeskArea, done: string): Answer {
  return redirect(localePath(locale, `/desk/areas/${area.id}?done=${done}`));
}

interface At {
  readonly context: AreasDeskContext;
  readonly request: PageRequest;
  readonly desk: DeskArea;
}

interface Shown {
  readonly typed?: CorrectionForm;
  readonly version?: string;
  readonly slug?: string;
  readonly errors?: readonly CorrectionError[];
  /** Somebody else changed it in between: `desk` is what stands there now. */
  readonly isConflict?: boolean;
}

/** Both forms; what was typed into the one that was sent is still there. */
export async function showCorrection(
  { context, request, desk }: At,
  { typed, version, slug, errors = [], isConflict = false }: Shown,
): Promise<Answer> {
  const { locale } = request;
  const t = areasText.in(locale);
  const { area, mayCorrect, mayRename } = desk;
  const name = nameIn(locale, area);
  const path = localePath(locale, `/desk/areas/${area.id}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.area.correct')}
      lead={name}
      crumbs={[
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        { text: name, href: path },
        { text: t('desk.area.correct') },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {mayCorrect && (
        <CorrectionFields
          locale={locale}
          action={`${path}/correct`}
          area={area}
          typed={typed ?? keptFacts(area)}
          version={version ?? desk.version}
          errors={errors}
          now={isConflict ? area : undefined}
        />
      )}
      {mayRename && (
        <SlugForm
          locale={locale}
          action={`${path}/rename`}
          slug={slug ?? area.slug}
          errors={errors}
        />
      )}
    </DeskPage>,
    reasonOf(errors, isConflict),
  );
}

function reasonOf(errors: readonly CorrectionError[], isConflict: boolean) {
  if (isConflict) return { reason: 'conflict' } as const;
  return errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
}
