import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import {
  absenceOn,
  type OfficerDirectory,
  type ServingOfficer,
} from '../domain/officer-directory.ts';
import { standInOf } from '../domain/who-takes.ts';
import { OFFICER_KINDS } from '../domain/officer.ts';

const deputySchema = namedSchema(
  'Deputy',
  z.object({
    id: z.uuid(),
    name: z.string(),
    nameEn: z.string().nullable(),
    slug: z.string(),
    phones: z.array(z.string()),
  }),
);

/** An officer on one day, as programs see her. What is not known is null. */
export const officerSchema = namedSchema(
  'Officer',
  z.object({
    id: z.uuid(),
    name: z.string().describe('In Ukrainian'),
    nameEn: z.string().nullable(),
    slug: z.string(),
    kind: z.enum(OFFICER_KINDS),
    rank: z.string().nullable(),
    badgeNumber: z.string(),
    phones: z.array(z.string()).describe('E.164'),
    email: z.string().nullable(),
    messengers: z.record(z.string(), z.string()),
    languages: z.array(z.string()).describe('BCP 47'),
    stationId: z.uuid().nullable(),
    awayUntil: z.iso
      .date()
      .nullable()
      .describe('Away today, and until that day, which is included'),
    deputy: deputySchema.nullable().describe('Who stands in while the officer is away'),
    receptions: z.array(
      z.object({
        place: z.string(),
        placeEn: z.string().nullable().describe('In English, where a roster says it'),
        areaId: z.uuid().nullable(),
        weekday: z.int().describe('1 is Monday'),
        from: z.string().describe('HH:MM in the installation’s time zone'),
        to: z.string(),
      }),
    ),
    checkedOn: z.iso.date().nullable().describe('When somebody last checked all this'),
    url: z.url().describe('The card for people'),
    vcard: z.url(),
  }),
);

export type OfficerView = z.infer<typeof officerSchema>;

export interface OfficerViewing {
  readonly officers: Pick<OfficerDirectory, 'get' | 'silence'>;
  /** The public ones: what was hidden after somebody was assigned to it is not told by its id either. */
  readonly areas: Pick<AreaDirectory, 'get'>;
  readonly day: Temporal.PlainDate;
  readonly publicUrl: string;
}

export function viewOfficer(officer: ServingOfficer, viewing: OfficerViewing): OfficerView {
  const address = `${viewing.publicUrl}/officer/${officer.slug}`;
  return {
    id: officer.id,
    name: officer.name,
    nameEn: officer.nameEn ?? null,
    slug: officer.slug,
    kind: officer.kind,
    rank: officer.rank ?? null,
    badgeNumber: officer.badgeNumber,
    phones: [...officer.phones],
    email: officer.email ?? null,
    messengers: { ...officer.messengers },
    languages: [...officer.languages],
    stationId: officer.stationId ?? null,
    ...viewAbsence(officer, viewing),
    receptions: officer.receptions.map((reception) => viewReception(reception, viewing)),
    checkedOn: officer.checkedOn?.toString() ?? null,
    url: address,
    vcard: `${address}.vcf`,
  };
}

function viewAbsence(
  officer: ServingOfficer,
  { officers, day }: OfficerViewing,
): Pick<OfficerView, 'awayUntil' | 'deputy'> {
  const absence = absenceOn(officer, day);
  const deputy = standInOf(officers, absence?.deputyId, day);
  return {
    awayUntil: absence?.endsOn.toString() ?? null,
    deputy: deputy ? viewDeputy(deputy) : null,
  };
}

function viewReception(
  reception: ServingOfficer['receptions'][number],
  { areas }: OfficerViewing,
): OfficerView['receptions'][number] {
  const { place, placeEn = null, areaId, weekday, startsAt, endsAt } = reception;
  const area = areaId && areas.get(areaId);
  return { place, placeEn, areaId: area?.id ?? null, weekday, from: startsAt, to: endsAt };
}

function viewDeputy(deputy: ServingOfficer): z.infer<typeof deputySchema> {
  const { id, name, nameEn, slug, phones } = deputy;
  return { id, name, nameEn: nameEn ?? null, slug, phones: [...phones] };
}
