import { Fragment } from 'preact';
import { z } from 'zod';
import { FAILURE_STATUS } from '#platform/http/failures.ts';
import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import { problemText } from '#platform/http/messages/index.ts';
import type { ApiFamily, ApiLanguage, Operation } from '#platform/http/operation.ts';
import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { PublicPage } from '../layouts/public-page.tsx';
import { describeSchema } from './describe-schema.ts';
import { apiDocsText } from './messages/index.ts';

const FAMILIES: readonly ApiFamily[] = ['poruch', 'mapit', 'police'];
const RULES = ['rules.read', 'rules.cors', 'rules.etag', 'rules.language'] as const;
/** Those that an operation which only reads can answer. */
const PROBLEMS = [
  'malformed',
  'absent',
  'wrong-method',
  'invalid',
  'too-many',
  'broken',
  'unavailable',
] as const;
const OPENAPI = '/api/v1/openapi.json';

/** What programs may ask, for the people who write them. */
export function apiDocsPage(
  operations: readonly Operation[],
  interfaces: readonly InterfaceDocs[],
  request: PageRequest,
): Answer {
  const language: ApiLanguage = mainLocale(request.locale);
  const t = apiDocsText.in(language);
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      styles={['api.css']}
      wide
    >
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <Contents interfaces={interfaces} language={language} />
      {FAMILIES.map((family) => (
        <section key={family}>
          <h2 id={family}>{t(`family.${family}`)}</h2>
          <p>{t(`family.${family}.about`)}</p>
          {operations
            .filter((operation) => operation.family === family)
            .map((operation) => (
              <OperationEntry key={operation.id} operation={operation} language={language} />
            ))}
        </section>
      ))}
      {interfaces.map((one) => (
        <Interface key={one.id} docs={one} language={language} />
      ))}
      <Rules language={language} />
      <Problems language={language} />
    </PublicPage>,
  );
}

/** The operations themselves stand closed, one line each: a second list of them would only be longer. */
function Contents({
  interfaces,
  language,
}: {
  interfaces: readonly InterfaceDocs[];
  language: ApiLanguage;
}) {
  const t = apiDocsText.in(language);
  return (
    <nav aria-label={t('contents')}>
      <ul class="names long">
        {FAMILIES.map((family) => (
          <li key={family}>
            <a href={`#${family}`}>{t(`family.${family}`)}</a>
          </li>
        ))}
        {interfaces.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name[language]}</a>
          </li>
        ))}
        <li>
          <a href="#rules">{t('rules')}</a>
        </li>
        <li>
          <a href="#problems">{t('problems')}</a>
        </li>
      </ul>
    </nav>
  );
}

/** What has rules of its own is named with its addresses: how to speak it, its own standard says. */
function Interface({ docs, language }: { docs: InterfaceDocs; language: ApiLanguage }) {
  return (
    <section>
      <h2 id={docs.id}>{docs.name[language]}</h2>
      <p>{docs.about[language]}</p>
      <dl class="facts">
        {docs.addresses.map(({ method, path, about, example }) => (
          <div class="pair" key={`${method} ${path}`}>
            <dt>
              {method && `${method} `}
              {example ? (
                <a href={example}>
                  <code>{breakable(path)}</code>
                </a>
              ) : (
                <code>{breakable(path)}</code>
              )}
            </dt>
            <dd>{about[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Rules({ language }: { language: ApiLanguage }) {
  const t = apiDocsText.in(language);
  return (
    <section>
      <h2 id="rules">{t('rules')}</h2>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
        <li>
          {t('rules.openapi')} <a href={OPENAPI}>{OPENAPI}</a>
        </li>
      </ul>
    </section>
  );
}

function OperationEntry({ operation, language }: { operation: Operation; language: ApiLanguage }) {
  const t = apiDocsText.in(language);
  const inputs = Object.entries(operation.inputs);
  return (
    <details class="api-operation">
      <summary>
        <h3>{operation.summary[language]}</h3>
        <code>{breakable(operation.path)}</code>
      </summary>
      {/* The address is inside: a browser that is led to it opens what is closed around it. */}
      <p id={operation.id}>{operation.about[language]}</p>
      {inputs.length > 0 && (
        <>
          <h4>{t('inputs')}</h4>
          <dl class="facts">
            {inputs.map(([name, about]) => (
              <div class="pair" key={name}>
                <dt>
                  <code>{name}</code> ({t(isRequired(operation, name) ? 'required' : 'optional')})
                </dt>
                <dd>{about[language]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p>
        {t('try')}: <a href={operation.example}>{decodeURI(operation.example)}</a>
      </p>
      <h4>
        {t('answer')} ({operation.type})
      </h4>
      <pre>
        <code>{outlineOf(operation)}</code>
      </pre>
    </details>
  );
}

/** A long address breaks before a stroke rather than within a word. */
function breakable(path: string) {
  return path.split(/(?=\/)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function isRequired({ schemas }: Operation, name: string): boolean {
  const fields: Readonly<Record<string, unknown>> = {
    ...schemas.params.shape,
    ...schemas.query.shape,
  };
  const schema = fields[name];
  return schema instanceof z.ZodType && !schema.safeParse(undefined).success;
}

/** Made once: a schema does not change while the process lives. */
const outlines = new WeakMap<Operation, string>();

function outlineOf(operation: Operation): string {
  const known = outlines.get(operation);
  if (known !== undefined) return known;
  const outline = describeSchema(z.toJSONSchema(operation.schemas.value, { io: 'input' }));
  outlines.set(operation, outline);
  return outline;
}

function Problems({ language }: { language: ApiLanguage }) {
  const t = apiDocsText.in(language);
  const tell = problemText.in(language);
  return (
    <section>
      <h2 id="problems">{t('problems')}</h2>
      <p>{t('problems.about')}</p>
      <dl class="facts">
        {PROBLEMS.map((failure) => (
          <div class="pair" key={failure}>
            <dt id={failure}>
              <code>
                {FAILURE_STATUS[failure]} {failure}
              </code>
            </dt>
            <dd>
              {tell(`problem.${failure}`)}. {tell(`problem.${failure}.detail`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
