import { dayName } from '../../locales/day-sentence.js';
import { hourInDay } from '../../locales/hour-name.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { chance, conditionName, degrees, rainAmount } from '../../locales/weather-values.js';
import { windText } from '../../locales/wind-text.js';
import type { Spoken } from '../../locales/words.js';
import type { DayView } from '../../selection/weather-days.js';
import type { HourView } from '../../selection/weather-view.js';
import { html, nothing } from '../parts/html.js';
import type { WeatherBoxView } from './weather-box.view.js';

type Cell<Row> = (row: Row) => string;

interface Column<Row> {
  readonly name: string;
  /** '' for unknown. */
  readonly cell: Cell<Row>;
}

/** The whole forecast as tables, with captions and headers. */
export const tableTemplate = (view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown =>
  html`<div class="tables" part="tables" lang=${spoken.foreign ?? nothing}>
    ${hoursTable(view, spoken)}${daysTable(view, spoken)}
  </div>`;

/** A table without the columns of which nothing is known. */
function table<Row>(
  caption: string,
  head: Column<Row>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): unknown {
  const known = columns.filter(({ cell }) => rows.some((row) => cell(row)));
  return rows.length
    ? html`<div class="scroll" role="group" tabindex="0" aria-label=${caption}>
        <table class="table" part="table">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${head.name}</th>
              ${known.map(({ name }) => html` <th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${head.cell(row)}</th>
                  ${known.map(({ cell }) => html` <td>${cell(row) || '–'}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    : nothing;
}

/** A cell that says a number, and nothing where it is not known. */
const known =
  <Row>(value: (row: Row) => number | null, say: (value: number) => string): Cell<Row> =>
  (row) => {
    const found = value(row);
    return found === null ? '' : say(found);
  };

/** How likely rain is, and how much of it, of an hour as of a day. */
function rainColumns(
  { units }: WeatherBoxView,
  spoken: Spoken<WeatherBoxWords>,
): readonly Column<HourView | DayView>[] {
  const { columns } = spoken.words;
  return [
    {
      name: columns.chance,
      cell: known(
        ({ precipitationChance }) => precipitationChance,
        (share) => chance(share, spoken),
      ),
    },
    {
      name: columns.amount,
      cell: known(
        ({ precipitation }) => precipitation,
        (mm) => rainAmount(mm, units, spoken),
      ),
    },
  ];
}

function hoursTable(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { weather, units, placeName, isClocked } = view;
  const { words, language } = spoken;
  const { columns } = words;
  return table<HourView>(
    words.hoursOf(placeName),
    {
      name: columns.hour,
      cell: ({ at, isNow }) => hourInDay(at, isClocked && isNow, weather.hours[0]?.at, spoken),
    },
    [
      {
        name: columns.sky,
        cell: ({ shown, isDay, conditionText }) => conditionName(shown, isDay, conditionText, spoken),
      },
      {
        name: columns.temperature,
        cell: known(
          ({ temperature }) => temperature,
          (celsius) => degrees(celsius, units, language),
        ),
      },
      ...rainColumns(view, spoken),
      { name: words.wind, cell: (hour) => windText(hour, units, spoken) },
    ],
    weather.hours,
  );
}

function daysTable(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { weather, units, placeName, isClocked } = view;
  const { words, language } = spoken;
  const { columns } = words;
  const celsius = (value: number): string => degrees(value, units, language);
  return table<DayView>(
    words.daysOf(placeName),
    { name: columns.day, cell: ({ date, isToday }) => dayName(date, isClocked && isToday, spoken) },
    [
      {
        name: columns.sky,
        cell: ({ shown, conditionText }) => conditionName(shown, true, conditionText, spoken),
      },
      { name: columns.low, cell: known(({ temperatureMin }) => temperatureMin, celsius) },
      { name: columns.high, cell: known(({ temperatureMax }) => temperatureMax, celsius) },
      ...rainColumns(view, spoken),
    ],
    weather.days,
  );
}
