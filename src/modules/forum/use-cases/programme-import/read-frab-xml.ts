import { type Result, ok, refuse } from '#kernel/result.ts';
import { readXmlTree, type XmlElement } from '#platform/xml/read-tree.ts';
import type { XmlRefusal } from '#platform/xml/walk-xml.ts';
import type { RawEvent, RawProgramme } from '../../domain/programme-import/raw-programme.ts';

/** An event of every programme that was looked at has some thirty elements; nothing in it lies deeper than six. */
const BOUNDS = { elements: 200_000, nested: 12 };

export type FrabXmlRefusal = XmlRefusal | { readonly reason: 'no-programme' };

/** schedule.xml of frab, pretalx, Pentabarf and their kin, as far as it goes. */
export function readFrabXml(text: string): Result<RawProgramme, FrabXmlRefusal> {
  const read = readXmlTree(text, BOUNDS);
  if (!read.ok) return read;
  const schedule = read.value;
  if (schedule.name !== 'schedule') return refuse({ reason: 'no-programme' });
  const conference = childOf(schedule, 'conference');
  return ok({
    title: textOf(conference, 'title'),
    timeZone: textOf(conference, 'time_zone_name'),
    events: childrenOf(schedule, 'day').flatMap(eventsOfDay),
  });
}

function eventsOfDay(day: XmlElement): readonly RawEvent[] {
  const when = { day: attributeOf(day, 'date'), dayStart: attributeOf(day, 'start') };
  return childrenOf(day, 'room').flatMap((room) =>
    childrenOf(room, 'event').map((event) => ({
      ...when,
      ...rawEvent(event),
      room: textOf(event, 'room') || attributeOf(room, 'name'),
    })),
  );
}

function rawEvent(event: XmlElement): Omit<RawEvent, 'day' | 'dayStart' | 'room'> {
  const text = (name: string) => textOf(event, name);
  return {
    id: attributeOf(event, 'id'),
    guid: attributeOf(event, 'guid'),
    code: attributeOf(event, 'code'),
    slug: text('slug'),
    title: text('title'),
    subtitle: text('subtitle'),
    date: text('date'),
    start: text('start'),
    duration: text('duration'),
    track: text('track'),
    type: text('type'),
    language: text('language'),
    abstract: text('abstract'),
    description: text('description'),
    persons: listed(event, 'persons', 'person').map((person) => ({
      id: attributeOf(person, 'id'),
      guid: attributeOf(person, 'guid'),
      code: attributeOf(person, 'code'),
      name: person.text,
      biography: '',
    })),
    links: [...listed(event, 'links', 'link'), ...listed(event, 'attachments', 'attachment')].map(
      (link) => ({ url: attributeOf(link, 'href'), title: link.text }),
    ),
  };
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

function listed(element: XmlElement, list: string, name: string): readonly XmlElement[] {
  const found = childOf(element, list);
  return found ? childrenOf(found, name) : [];
}

function textOf(element: XmlElement | undefined, name: string): string {
  return (element && childOf(element, name)?.text) ?? '';
}

function attributeOf({ attributes }: XmlElement, name: string): string {
  return attributes.get(name) ?? '';
}
