import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import * as draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import * as fc from 'fast-check';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { realData } from '../../../../../tools/testing/real-data.ts';
import { eventSlug } from '../../domain/programme/programme-slugs.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { exampleEvent, generatedProgramme, programmeOf } from '../../domain/programme/testing.ts';
import { writeFrabJson } from './write-frab-json.ts';
import { writeFrabXml } from './write-frab-xml.ts';

const OWN_URL = 'http://poruch.test/forum/2026/schedule/export/schedule.xml';
const xsd = realData('conf/schedule.xml.xsd');
const jsonSchema = realData('conf/schema.json');
const rejected = realData('conf/invalid-example.json');

describe.skipIf(!xsd || !jsonSchema || !rejected)(
  'by the schemas of voc/schedule, where a checkout has them beside it',
  () => {
    const faultsOfXml = xsd ? xmlFaults(xsd) : noFaults;
    const faultsOfJson = jsonSchema ? jsonFaults(jsonSchema) : noFaults;

    test('both files of a thousand talks in seventy rooms are valid', () => {
      const programme = generatedProgramme(1_000, 70);
      expect(faultsOfXml(writeFrabXml(programme, OWN_URL))).toEqual([]);
      expect(faultsOfJson(writeFrabJson(programme))).toEqual([]);
    });

    test('they are for a forum that has nothing in it yet, and for one with a break and no track', () => {
      const { id: _, ...bare } = exampleEvent(7);
      for (const programme of [
        programmeOf([]),
        programmeOf([
          {
            ...bare,
            id: 1_000_001,
            code: undefined,
            kind: 'break',
            track: '',
            language: '',
            abstract: '',
            subtitle: '',
            persons: [],
            links: [],
            attachments: [],
            feedbackUrl: undefined,
          },
        ]),
      ]) {
        expect(faultsOfXml(writeFrabXml(programme, OWN_URL))).toEqual([]);
        expect(faultsOfJson(writeFrabJson(programme))).toEqual([]);
      }
    });

    test('they are whatever people write of a talk', () => {
      fc.assert(
        fc.property(hostileProgramme(), (programme) => {
          expect(faultsOfXml(writeFrabXml(programme, OWN_URL))).toEqual([]);
          expect(faultsOfJson(writeFrabJson(programme))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    test('the schemas do refuse what is wrong', () => {
      const programme = generatedProgramme(3, 1);
      const xml = writeFrabXml(programme, OWN_URL);
      expect(faultsOfXml(xml.replace('<duration>00:30', '<duration>1 day'))).not.toEqual([]);
      expect(faultsOfXml(xml.replaceAll('id="2"', 'id="1"'))).not.toEqual([]);
      const json = writeFrabJson(programme);
      expect(faultsOfJson(json.replace('"id":1,', '"id":"1",'))).not.toEqual([]);
      expect(faultsOfJson(json.replace('"room":', '"hall":'))).not.toEqual([]);
      expect(faultsOfJson(readFileSync(rejected ?? '', 'utf8'))).not.toEqual([]);
    });
  },
);

/** Nobody asks it: without the schemas these tests are skipped. */
const noFaults = (): readonly string[] => [];

/** Texts of any signs, addresses of any sort, talks of any length. */
function hostileProgramme(): fc.Arbitrary<Programme> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(']]>', '<!DOCTYPE x>', '&<>"\'☃', '\u0000\ud800', '<script>', '${x}'),
  );
  const link = fc.record({
    url: fc.oneof(
      text,
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      text.map((path) => `https://приклад.укр/${path}?q=${path}#${path}`),
    ),
    title: text,
  });
  const event = fc.record({
    title: text,
    subtitle: text,
    abstract: text,
    description: text,
    track: text,
    language: fc.constantFrom('', 'uk', 'en'),
    minutes: fc.integer({ min: 1, max: 5_999 }),
    kind: fc.constantFrom('talk', 'stand', 'round-table', 'break'),
    links: fc.array(link, { maxLength: 3 }),
    attachments: fc.array(link, { maxLength: 3 }),
    name: text,
  });
  return fc.array(event, { maxLength: 4 }).map((events) =>
    programmeOf(
      events.map(({ name, ...given }, index) => {
        const id = index + 1;
        const [person] = exampleEvent(id).persons;
        return exampleEvent(id, {
          ...given,
          slug: eventSlug('poruch2026', id, given.title),
          persons: person ? [{ ...person, name, publicName: name, biography: name }] : [],
        });
      }),
    ),
  );
}

function xmlFaults(path: string): (text: string) => readonly string[] {
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path)));
  return (text) => {
    using document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message }) => message);
    }
  };
}

function jsonFaults(path: string): (text: string) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(draft06.default);
  ajv.addFormat('color', true);
  for (const [name, format] of Object.entries(fullFormats)) ajv.addFormat(name, format);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  return (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
