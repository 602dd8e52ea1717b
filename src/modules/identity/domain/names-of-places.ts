/** An area or an organisation, as identity knows it: a name for people, an id for grants. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  /** What tells it from its namesakes; empty where nothing needs to. */
  readonly within: readonly { readonly name: string; readonly nameEn: string | undefined }[];
}

/** Names of places, from directories of higher modules. Synchronous, from memory. */
export interface PlaceNames {
  get(id: string): NamedPlace | undefined;
  /** The best ones first. */
  search(text: string, limit: number): Promise<readonly NamedPlace[]>;
}

export interface AreaNames extends PlaceNames {
  /** What an area is called, one that residents do not see too. `get` and `search` find only those that they see. */
  nameOf(id: string): Pick<NamedPlace, 'name' | 'nameEn'> | undefined;
  /** The area itself and all above it. Of one that is not known: itself alone. */
  chain(id: string): readonly string[];
  /** The settlements of a beat, which stand beside it and not below it; of any other area none. */
  answersFor(id: string): readonly string[];
}

export interface OrganisationNames extends PlaceNames {
  /** The areas that it stands in or answers for. None: it is of no place, or not known. */
  areasOf(id: string): readonly string[];
}

export interface PeoplePlaces {
  readonly areas: AreaNames;
  readonly organisations: OrganisationNames;
}
