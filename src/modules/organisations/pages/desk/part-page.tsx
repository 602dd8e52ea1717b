import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import { type Id, newId, type OrganisationId, parseId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import type { DeskOrganisation } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import type { AddRefusal } from '../../use-cases/add-contact.ts';
import type { Absent } from '../../use-cases/on-organisation.ts';
import {
  PartForm,
  type PartField,
  type PartValues,
  partErrors,
  type TypedPart,
} from './part-form.tsx';

/** In the place of an id: something that is not there yet. */
export const NEW = 'new';

/** A page of an organisation's contact or agreement: a form, and what else can be done there. */
export interface PartPage {
  readonly context: OrganisationsDesk;
  readonly request: PageRequest;
  readonly organisation: DeskOrganisation;
  readonly title: string;
  readonly fields: readonly PartField[];
  readonly children?: ComponentChildren;
}

/** GET: an empty form. POST: what it says is added, once for each key that a form was shown with. */
export async function addPart<Noun extends string, Facts>(
  part: PartPage,
  schema: z.ZodType<Facts>,
  add: (key: Id<Noun>, facts: Facts) => Promise<Result<unknown, AddRefusal>>,
): Promise<Answer> {
  const { context, request, fields } = part;
  const { locale, form, method } = request;
  const fresh = newId<Noun>(context.platform.random);
  if (method === 'GET') return await show(part, { values: {}, errors: [] }, { key: fresh });
  const { values, key: sent = '' } = typedIn(form);
  const key = parseId<Noun>(sent) ?? fresh;
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    return await show(part, { values, errors: partErrors(locale, parsed.error, values) }, { key });
  }
  const added = await add(key, parsed.data);
  if (added.ok) return backTo(request);
  if (added.refusal.reason === 'absent') return refusal('absent');
  const text = organisationsText.in(locale)('desk.sent-already');
  const errors = [{ field: fields[0]?.name ?? '', text }];
  return await show(part, { values, errors, isConflict: true }, { key: fresh });
}

interface Known<Thing> {
  readonly was: Thing & { readonly changedAt: Temporal.Instant };
  readonly valuesOf: (thing: Thing) => PartValues;
}

/** GET: the form as it stands. POST: it changes, unless somebody else changed it meanwhile. */
export async function changePart<Facts, Thing extends { readonly changedAt: Temporal.Instant }>(
  part: PartPage,
  schema: z.ZodType<Facts>,
  { was, valuesOf }: Known<Thing>,
  change: (facts: Facts, seen: string) => Promise<Result<unknown, Absent | EditConflict<Thing>>>,
): Promise<Answer> {
  const { locale, form, method } = part.request;
  const saw = { seen: seenOf(was) };
  if (method === 'GET') return await show(part, { values: valuesOf(was), errors: [] }, saw);
  const { values, seen = '' } = typedIn(form);
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    return await show(part, { values, errors: partErrors(locale, parsed.error, values) }, { seen });
  }
  const changed = await change(parsed.data, seen);
  if (changed.ok) return backTo(part.request);
  if (changed.refusal.reason === 'absent') return refusal('absent');
  const { now } = changed.refusal;
  const typed = { values, errors: [], now: valuesOf(now), isConflict: true };
  return await show(part, typed, { seen: seenOf(now) });
}

export function organisationOf({ params }: PageRequest): OrganisationId | undefined {
  return parseId<'organisation'>(params['id'] ?? '');
}

export function backTo({ locale, params }: PageRequest): Answer {
  return redirect(localePath(locale, `/desk/organisations/${params['id']}?done`));
}

/** What a person typed, and beside it what the form itself carries. */
function typedIn(form: URLSearchParams) {
  const { key, seen, ...values } = Object.fromEntries(form);
  return { key, seen, values };
}

async function show(
  { context, request, organisation, title, fields, children }: PartPage,
  typed: TypedPart,
  hidden: { readonly key: string } | { readonly seen: string },
): Promise<Answer> {
  const { locale } = request;
  const name = nameIn(locale, organisation);
  const list = organisationsText.in(locale)('desk.organisations');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={name}
      crumbs={[
        { text: list, href: localePath(locale, '/desk/organisations') },
        { text: name, href: localePath(locale, `/desk/organisations/${organisation.id}`) },
        { text: title },
      ]}
    >
      <Panel>
        <PanelBody>
          <PartForm locale={locale} fields={fields} typed={typed} hidden={hidden} />
        </PanelBody>
      </Panel>
      {children}
    </DeskPage>,
    reasonOf(typed),
  );
}

function reasonOf({ isConflict, errors }: TypedPart) {
  if (isConflict) return { reason: 'conflict' } as const;
  return errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
}
