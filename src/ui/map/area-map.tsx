import type { ComponentChildren } from 'preact';
import { drawMap, type MapContent, type MapDrawing } from './draw-map.ts';
import { LINE_HEIGHT } from './field-names.ts';
import { MARKER_RISE, type Marker } from './labels.ts';
import { WIDTH } from './projection.ts';
import type { DrawnSquare } from './squares.ts';

interface AreaMapProps extends MapContent {
  /** What the picture shows, for those who do not see it: «Карта: 9 сіл Татарбунарської громади». */
  readonly label: string;
}

/** Soft fields with white borders and the names of villages. The list beside it is the way to choose. */
export function AreaMap({ label, ...content }: AreaMapProps) {
  return <DrawnMap label={label} drawing={drawMap(content)} />;
}

interface DrawnMapProps {
  readonly label: string;
  readonly drawing: MapDrawing;
}

/** For a drawing that was kept. */
export function DrawnMap({ label, drawing }: DrawnMapProps) {
  const { height, fields, outlines, dots, squares, here } = drawing;
  const leads = [...fields, ...dots, ...squares].some(({ href }) => href);
  return (
    <svg
      class="map"
      viewBox={`0 0 ${WIDTH} ${height}`}
      // A picture hides what is inside it from a screen reader; a group of links must not.
      role={leads ? 'group' : 'img'}
      aria-label={label}
    >
      {fields.map((field) => (
        <Linked key={field.name + field.path} href={field.href} name={field.name}>
          <path class={field.tone} d={field.path} />
        </Linked>
      ))}
      {outlines.map(({ path, name, kind }) => (
        <path key={name + path} class={kind} d={path}>
          <title>{name}</title>
        </path>
      ))}
      <FieldLabels fields={fields} />
      {dots.map((dot) => (
        <Linked key={`${dot.name} ${dot.x} ${dot.y}`} href={dot.href} name={dot.name}>
          {!dot.label && <title>{dot.name}</title>}
          {dot.href && <circle class="reach" cx={dot.x} cy={dot.y} r={18} />}
          <circle cx={dot.x} cy={dot.y} r={dot.big ? 5 : 3.5} />
          {dot.label && (
            <text
              class={dot.big ? 'big' : undefined}
              x={dot.label.x}
              y={dot.label.y}
              // The default is left out: a map has dozens of names.
              text-anchor={dot.label.anchor === 'start' ? undefined : dot.label.anchor}
            >
              {dot.name}
            </text>
          )}
        </Linked>
      ))}
      {squares.map((square) => (
        <Square key={`${square.x} ${square.y}`} {...square} />
      ))}
      {here && <Here {...here} />}
    </svg>
  );
}

/** Over all fields, and no links of their own: a tap goes through to the field, whose link has said the name. */
function FieldLabels({ fields }: Pick<MapDrawing, 'fields'>) {
  const labels = fields.flatMap(({ label }) => label ?? []);
  if (labels.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus.
    <g aria-hidden="true" text-anchor="middle">
      {labels.map(({ x, y, lines }) => (
        <text key={`${x} ${y}`}>
          {lines.map((line, index) => (
            <tspan key={line} x={x} y={y + index * LINE_HEIGHT}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

interface LinkedProps {
  readonly href: string | undefined;
  readonly name: string;
  readonly children: ComponentChildren;
}

function Linked({ href, name, children }: LinkedProps) {
  if (!href) return <>{children}</>;
  return (
    <a href={href} aria-label={name}>
      {children}
    </a>
  );
}

/** All of it leads to what is in it: a thumb cannot miss it. */
function Square(square: DrawnSquare) {
  const { x, y, width, height, radius, number, name, href, chosen } = square;
  const [middle, centre] = [x + width / 2, y + height / 2];
  return (
    <Linked href={href} name={name}>
      {!href && <title>{name}</title>}
      <rect
        class={chosen ? 'square chosen' : href ? 'reach' : 'square'}
        x={x}
        y={y}
        width={width}
        height={height}
      />
      {number !== undefined && (
        <g class="number">
          <circle cx={middle} cy={centre} r={radius} />
          <text x={middle} y={centre} dy="0.35em" text-anchor="middle">
            {number}
          </text>
        </g>
      )}
    </Linked>
  );
}

function Here({ x, y, label }: Marker) {
  return (
    <g class="here">
      <circle cx={x} cy={y} r={9} />
      <circle cx={x} cy={y} r={3.5} />
      <text class="big" x={x} y={y - MARKER_RISE} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}
