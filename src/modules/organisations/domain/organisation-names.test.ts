import { describe, expect, it } from 'vitest';
import { type AreaId, type OrganisationId, parseId } from '#kernel/ids.ts';
import type { Organisation } from './organisation.ts';
import { organisationNames } from './organisation-names.ts';

const area = (last: number) => id<'area'>(`a4ea0000-0000-4000-8000-00000000000${last}`);
function id<Kind extends 'area' | 'organisation'>(text: string) {
  const parsed = parseId<Kind>(text);
  if (!parsed) throw new Error('not an id');
  return parsed;
}

const HERE: AreaId = area(1);
const BESIDE: AreaId = area(2);
const KNOWN: OrganisationId = id<'organisation'>('0b5a7300-0000-4000-8000-000000000001');

function organisation(areaId: AreaId | undefined): Organisation {
  return {
    id: KNOWN,
    kind: 'ngo',
    slug: 'vyhadana-spilka',
    name: 'Вигадана спілка',
    nameEn: undefined,
    areaId,
    address: undefined,
    point: undefined,
    phones: [],
    email: undefined,
    website: undefined,
    openingHours: [],
    about: undefined,
    aboutEn: undefined,
    checkedOn: undefined,
  };
}

function areasOf(one: Organisation, serves: readonly AreaId[], asked: string = KNOWN) {
  const names = organisationNames({
    get: (wanted) => (wanted === one.id ? one : undefined),
    ofKind: () => [one],
    areasServedBy: () => serves,
  });
  return names.areasOf(asked);
}

describe('the areas of an organisation, by which its people are chosen', () => {
  it('are where it stands and what it answers for', () => {
    expect(areasOf(organisation(HERE), [BESIDE])).toEqual([HERE, BESIDE]);
    expect(areasOf(organisation(undefined), [BESIDE])).toEqual([BESIDE]);
  });

  it('are none of one of no place, and of one that is not there', () => {
    expect(areasOf(organisation(undefined), [])).toEqual([]);
    expect(areasOf(organisation(HERE), [], '0b5a7300-0000-4000-8000-000000000002')).toEqual([]);
    expect(areasOf(organisation(HERE), [], '../x')).toEqual([]);
  });
});
