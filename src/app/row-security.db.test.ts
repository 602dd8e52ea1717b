import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_TABLES } from './retention.ts';
import { type PermissionRow, type Reach, STAFF_ROLES } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

/** Tables whose rows are confidential, or somebody's means to sign in. */
const SECURED = [
  'appeals.appeal',
  'appeals.file',
  'appeals.shared_problem',
  'appeals.step',
  'attendance.contact',
  'attendance.scan',
  'attendance.sign_up',
  'attendance.told',
  'audit.entry',
  'courses.certificate',
  'courses.make_up',
  'courses.participant',
  'courses.presence',
  'courses.told',
  'forum.accreditation',
  'forum.attachment',
  'forum.badge',
  'forum.contact',
  'forum.decision',
  'forum.innovation_contact',
  'forum.link',
  'forum.live_contact',
  'forum.live_question',
  'forum.live_vote',
  'forum.photograph',
  'forum.press_contact',
  'forum.press_letter',
  'forum.press_link',
  'forum.review',
  'forum.submission',
  'forum.told',
  'identity.account',
  'identity.break_glass',
  'identity.notification',
  'identity.one_time_code',
  'identity.passkey',
  'identity.recovery_code',
  'identity.role_request',
  'identity.session',
  'officers.card_issue',
  'organisations.api_key',
  'organisations.contact',
  'plan.answerable_contact',
  'plan.proposal',
  'promises.asker_contact',
  'promises.question',
  'promises.question_step',
  'reports.call',
  'reports.contact',
  'reports.device',
  'reports.hand_over',
  'reports.note',
  'reports.partner_endpoint',
  'reports.partner_update',
  'reports.photo',
  'reports.report',
  'reports.saved_filter',
  'reports.sent_by_program',
  'reports.update',
  'schools.lesson',
  'schools.lesson_rating',
  'schools.lesson_step',
  'schools.lesson_teacher',
  'surveys.sheet',
];

/** Tables that hold something of somebody and stand outside the second wall, each with why it may. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'attendance.gathering': 'when, and for how many; who leads it is an account’s number',
  'courses.cohort': 'when, and for how many; who leads it is an account’s number',
  'forum.door_keeper': 'which account keeps a door: an account’s number',
  'forum.talk': 'what is in the programme is public; the desk of organisers reads the rest',
  'forum.innovation': 'written for everybody to read; whom to ask stands behind the wall',
  'forum.speaker': 'who speaks is public; how they are reached stands behind the wall',
  'forum.talk_speaker': 'what a speaker is called in the programme, likewise',
  'forum.availability': 'hours of people whose names are public',
  'forum.import_draft': 'a programme that is to be public, and is gone after a day',
  'forum.release_quote': 'said for everybody to read; before it is out, no page shows it',
  'meetings.import_draft': 'a calendar of events that are to be public, and is gone after a day',
  'meetings.host': 'which officer comes to a meeting is public',
  'schools.lesson_offer': 'everybody reads on which days an officer could come',
  'schools.school_officer': 'which officer is a school’s is public',
  'schools.register_draft': 'a public register, and is gone after a day',
  'officers.officer': 'a card is public while its officer serves',
  'officers.former_slug': 'addresses of public cards',
  'officers.assignment': 'who answers for a place is public',
  'officers.absence': 'who is away, and who stands in, is public',
  'officers.reception': 'reception hours are public',
  'officers.work_entry': 'counts by officer; never of whom',
  'officers.half_year_report': 'counts, and words that are written to be published',
  'officers.roster_draft': 'becomes public cards, and is gone after a day',
  'areas.import_draft': 'a file of areas, and is gone after a day',
  'identity.role_grant':
    'the policies on tables read it themselves: which account holds which role, no name',
  'identity.invitation': 'a hash and an account’s number',
  'identity.challenge': 'a question that lives for minutes',
  'identity.known_device': 'a hash and an account’s number',
  'platform.rate_limit': 'a keyed hash of a network',
  'forum.press_left': 'a keyed hash of an address',
  'platform.push': 'a fingerprint of a message, gone after two days',
  'platform.sms': 'a keyed hash of a number, gone after two days',
  'plan.action': 'what police, council and community do together, for everybody to read',
  'plan.invited': 'who is asked to vote on a plan that everybody reads',
  'plan.frozen_text': 'what was voted on, for everybody to read',
  'plan.voter': 'who votes on it is public',
  'plan.vote': 'how they voted is public once it is decided; before, no page shows it',
  'plan.answerable': 'who stands for it is public',
  'plan.evidence': 'what shows that it was done, likewise',
  'plan.history': 'what became of it, likewise',
  'plan.link': 'everyday work that was done for it; who linked it is an account’s number',
  'promises.promise': 'what officials promised, for everybody to read',
  'promises.step': 'what came of it, likewise',
  'promises.published_question': 'what everybody may read, and nothing else',
  'reports.published': 'what everybody may read, and nothing else',
  'reports.unsent_photo': 'sizes of pictures that are gone after a day; the pictures are files',
};

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly condition: string;
}

let installation: TestInstallation;
let database: TestDatabase;
let policies: readonly Policy[];
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  database = await createTestDatabase();
  policies = await ask<Policy>(`
    select schemaname || '.' || tablename as table, policyname::text as name,
      coalesce(qual, '') || ' ' || coalesce(with_check, '') as condition
    from pg_policies order by 1, 2`);
});
afterAll(async () => {
  await database.close();
  await installation.close();
});

async function ask<Row extends object>(statement: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** `card_issue_list` is of the permission card-issue.list. */
function permissionOf(name: string): string {
  const words = name.split('_');
  return `${words.slice(0, -1).join('-')}.${words.at(-1)}`;
}

/** By its place, or because it was given to whoever asks. */
const WAYS = ['place', 'given'] as const;
type Way = (typeof WAYS)[number];

interface RoleList {
  readonly way: Way;
  readonly roles: readonly string[];
}

/** Every list of roles that a policy names, and what they are asked for. */
function roleLists({ condition }: Pick<Policy, 'condition'>): readonly RoleList[] {
  const lists = condition.matchAll(/(\w+)\([^()]*ARRAY\[([^\]]*)\]/g);
  return [...lists].map(([, asks, list = '']) => ({
    way: asks === 'is_given' ? 'given' : 'place',
    roles: [...list.matchAll(/'([a-z-]+)'/g)].map(([, role = '']) => role).toSorted(),
  }));
}

const REACHES: Readonly<Record<Way, readonly Reach[]>> = {
  place: ['area', 'all'],
  given: ['assigned'],
};

/** The roles that reach things which are not their own, that way. */
function rolesOf({ roles }: PermissionRow, way: Way): readonly string[] {
  return STAFF_ROLES.filter((role) =>
    [roles[role] ?? []].flat().some((reach) => REACHES[way].includes(reach)),
  ).toSorted();
}

describe('the second wall', () => {
  it('stands around every confidential table, for their owner too, with a way for backups', async () => {
    const forced = await ask<{ name: string }>(`
      select relnamespace::regnamespace || '.' || relname as name from pg_class
      where relrowsecurity and relforcerowsecurity order by 1`);
    expect(forced.map(({ name }) => name)).toEqual(SECURED);
    const opened = policies.filter(({ name }) => name === 'backup').map(({ table }) => table);
    expect(opened).toEqual(SECURED);
  });

  it('stands around every table that holds something of somebody, or says why not', () => {
    const personal: readonly string[] = KEPT_TABLES.filter((kept) => kept.personal.length > 0).map(
      ({ table }) => table,
    );
    const undecided = personal.filter((table) => !SECURED.includes(table) && !OUTSIDE[table]);
    expect(undecided).toEqual([]);
    const needless = Object.keys(OUTSIDE).filter(
      (table) => SECURED.includes(table) || !personal.includes(table),
    );
    expect(needless).toEqual([]);
  });

  it('names the roles that the permission table names', () => {
    const naming = policies.filter((policy) => roleLists(policy).length > 0);
    expect(naming.length).toBeGreaterThanOrEqual(6);
    for (const policy of naming) {
      const row = installation.context.policy.rows.find(
        ({ permission }) => permission === permissionOf(policy.name),
      );
      for (const way of WAYS) {
        const expected = row && rolesOf(row, way);
        const named = roleLists(policy).filter((list) => list.way === way);
        // One that the table names and no policy would be a right that finds nothing.
        if (named.length === 0) expect(expected, `${policy.name}, ${way}`).toEqual([]);
        for (const { roles } of named) expect(roles, `${policy.name}, ${way}`).toEqual(expected);
      }
    }
  });

  it('opens what two people opened only to the roles that may ask for it', async () => {
    const [opened] = await ask<{ condition: string }>(`
      select replace(prosrc, 'array[', 'ARRAY[') as condition from pg_proc
      where oid = 'identity.opened'::regproc`);
    const row = installation.context.policy.rows.find(
      ({ permission }) => permission === 'break-glass.ask',
    );
    expect(opened && row && roleLists(opened)).toEqual(
      row && [{ way: 'place', roles: rolesOf(row, 'place') }],
    );
  });
});
