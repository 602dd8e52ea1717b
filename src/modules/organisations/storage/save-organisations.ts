import { sql } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KnownOrganisation } from '../domain/organisation-draft.ts';

/** So many at a time that a country's schools neither fill one message nor take one each. */
const AT_ONCE = 2_000;

/** Where what is known of it came from last. */
export type OrganisationOrigin = 'import' | 'demo' | 'desk';

/** Serialises imports: two at once would each see the other's rows as missing. Held until the transaction ends. */
export async function lockOrganisations(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisations.import'))`.execute(tx);
}

/** Writes them whole, new or known by id, with the areas that they answer for. */
export async function saveOrganisations(
  tx: Tx,
  clock: Clock,
  organisations: readonly KnownOrganisation[],
  origin: OrganisationOrigin,
): Promise<void> {
  for (const some of batches(organisations, AT_ONCE)) {
    await upsert(tx, clock, some, origin);
    await replaceServedAreas(tx, some);
  }
}

async function upsert(
  tx: Tx,
  clock: Clock,
  organisations: readonly KnownOrganisation[],
  origin: OrganisationOrigin,
): Promise<void> {
  const rows = organisations.map((one) => ({
    id: one.id,
    kind: one.kind,
    slug: one.slug,
    name: one.name,
    name_en: one.nameEn,
    import_key: one.importKey,
    area_id: one.areaId,
    address: one.address,
    lon: one.point?.lon,
    lat: one.point?.lat,
    phones: one.phones,
    email: one.email,
    website: one.website,
    opening_hours: one.openingHours,
    about: one.about,
    about_en: one.aboutEn,
    status: one.status,
    checked_on: one.checkedOn?.toString(),
  }));
  await sql`
    insert into organisations.organisation as kept (id, kind, slug, name, name_en, import_key, area_id,
      address, lon, lat, phones, email, website, opening_hours, about, about_en, status, checked_on,
      origin, changed_at)
    select id, kind, slug, name, name_en, import_key, area_id, address, lon, lat, phones, email, website,
      opening_hours, about, about_en, status, checked_on, ${origin}, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, kind text, slug text,
      name text, name_en text, import_key text, area_id uuid, address text, lon double precision,
      lat double precision, phones text[], email text, website text, opening_hours jsonb, about text,
      about_en text, status text, checked_on date)
    on conflict (id) do update set name = excluded.name, name_en = excluded.name_en,
      area_id = excluded.area_id, address = excluded.address, lon = excluded.lon, lat = excluded.lat,
      phones = excluded.phones, email = excluded.email, website = excluded.website,
      opening_hours = excluded.opening_hours, about = excluded.about, about_en = excluded.about_en,
      status = excluded.status, checked_on = excluded.checked_on, origin = excluded.origin,
      changed_at = excluded.changed_at`.execute(tx);
}

async function replaceServedAreas(
  tx: Tx,
  organisations: readonly KnownOrganisation[],
): Promise<void> {
  const pairs = organisations.flatMap((one) =>
    one.serves.map((areaId) => ({ organisation_id: one.id, area_id: areaId })),
  );
  await sql`
    delete from organisations.served_area
    where organisation_id = any (${organisations.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`
    insert into organisations.served_area (organisation_id, area_id)
    select distinct organisation_id, area_id
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (organisation_id uuid, area_id uuid)`.execute(
    tx,
  );
}
