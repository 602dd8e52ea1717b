import { parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { FormIssue } from '#ui/components/form-error.ts';
import { keepingSchemas } from '../../use-cases/forum-schemas.ts';
import type { PartChange, PartNamed } from '../../use-cases/keep-parts.ts';
import type { DeskForum } from '../../use-cases/list-desk-forums.ts';
import type { Typed } from '#ui/acts/filled.ts';
import type { PartKind } from './parts.ts';

export interface SentPart {
  readonly seenAt: Temporal.Instant;
  readonly part: PartChange;
}

/** What was sent of a part; `id` undefined: of a new one. */
export function readPart(
  kind: PartKind,
  id: string | undefined,
  typed: Typed,
): Result<SentPart, readonly FormIssue[]> {
  switch (kind) {
    case 'track': {
      const parsed = keepingSchemas.track.safeParse(typed);
      if (!parsed.success) return refuse(parsed.error.issues);
      const { seenAt, place, name, nameEn, about, aboutEn } = parsed.data;
      const said = { name: { uk: name, en: nameEn }, about: { uk: about, en: aboutEn } };
      return ok({ seenAt, part: { kind, id: idOf(id), said, place } });
    }
    case 'room': {
      const parsed = keepingSchemas.room.safeParse(typed);
      if (!parsed.success) return refuse(parsed.error.issues);
      const { seenAt, place, name, nameEn, seats, building } = parsed.data;
      const said = { name: { uk: name, en: nameEn }, seats, building };
      return ok({ seenAt, part: { kind, id: idOf(id), said, place } });
    }
    case 'criterion': {
      const parsed = keepingSchemas.criterion.safeParse(typed);
      if (!parsed.success) return refuse(parsed.error.issues);
      const { seenAt, place, name, nameEn } = parsed.data;
      const said = { name: { uk: name, en: nameEn } };
      return ok({ seenAt, part: { kind, id: idOf(id), said, place } });
    }
    case 'question': {
      const parsed = keepingSchemas.question.safeParse(typed);
      if (!parsed.success) return refuse(parsed.error.issues);
      const { seenAt, place, text, textEn, answer, isNeeded } = parsed.data;
      const said = { text: { uk: text, en: textEn }, answer, isNeeded };
      return ok({ seenAt, part: { kind, id: idOf(id), said, place } });
    }
  }
}

function idOf<Noun extends string>(id: string | undefined) {
  return id === undefined ? undefined : parseId<Noun>(id);
}

export function namedPart(kind: PartKind, id: string): PartNamed | undefined {
  switch (kind) {
    case 'track': {
      const track = parseId<'track'>(id);
      return track && { kind, id: track };
    }
    case 'room': {
      const room = parseId<'room'>(id);
      return room && { kind, id: room };
    }
    case 'criterion': {
      const criterion = parseId<'criterion'>(id);
      return criterion && { kind, id: criterion };
    }
    case 'question': {
      const question = parseId<'call-question'>(id);
      return question && { kind, id: question };
    }
  }
}

export interface KeptPart {
  readonly id: string;
  readonly typed: Typed;
}

/** All of a kind as a form carries them, in their order. */
export function keptParts(
  kind: PartKind,
  { forum, questions, criteria }: DeskForum,
): readonly KeptPart[] {
  switch (kind) {
    case 'track':
      return forum.tracks.map(({ id, name, about }, index) => ({
        id,
        typed: {
          name: name.uk,
          nameEn: name.en,
          about: about.uk,
          aboutEn: about.en,
          place: String(index + 1),
        },
      }));
    case 'room':
      return forum.rooms.map(({ id, name, seats, building }, index) => ({
        id,
        typed: {
          name: name.uk,
          nameEn: name.en,
          seats: seats === undefined ? '' : String(seats),
          building,
          place: String(index + 1),
        },
      }));
    case 'criterion':
      return criteria.map(({ id, name }, index) => ({
        id,
        typed: { name: name.uk, nameEn: name.en, place: String(index + 1) },
      }));
    case 'question':
      return questions.map(({ id, text, answer, isNeeded }, index) => ({
        id,
        typed: {
          text: text.uk,
          textEn: text.en,
          answer,
          isNeeded: isNeeded ? 'yes' : '',
          place: String(index + 1),
        },
      }));
  }
}
