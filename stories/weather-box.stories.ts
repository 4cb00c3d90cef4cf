// Longer than other files: a reader of the documentation looks for every state of a widget in one place.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import '../src/components/weather-box/define.js';
import type { WeatherSnapshot } from '../src/model/forecast.js';
import { lamGiang, LAM_GIANG_ALERT, LAM_GIANG_NOW } from '../test/fixtures/weather/lam-giang.js';
import { answer } from '../test/helpers/answers.js';
import { expectNoLeak, nextFrames, part, sees, settles, title, visibleText } from '../test/helpers/reader.js';
import { setClock, trueClock } from '../test/helpers/wall-clock.js';
import { answering } from './answering.js';
import { clippedMarks } from './clipped-marks.js';
import { columns, dark } from './grounds.js';
import { nothingIsShown } from './nothing-is-shown.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

/** The attributes an editor writes. */
interface Attributes {
  readonly src?: string;
  readonly face?: 'line' | 'compact' | 'full';
  readonly heading?: string;
  readonly places?: string;
  readonly at?: string;
  readonly units?: string;
  readonly theme?: string;
  readonly snapshot?: WeatherSnapshot;
}

const box = (attributes: Attributes, children: unknown = '') =>
  html`<tin-weather-box
    loading="eager"
    src=${ifDefined(attributes.src)}
    face=${ifDefined(attributes.face)}
    heading=${ifDefined(attributes.heading)}
    places=${ifDefined(attributes.places)}
    at=${ifDefined(attributes.at)}
    units=${ifDefined(attributes.units)}
    theme=${ifDefined(attributes.theme)}
    .snapshot=${attributes.snapshot}
    >${children}</tin-weather-box
  >`;

const at =
  (ms: number): (() => () => void) =>
  () => {
    setClock(ms);
    return trueClock;
  };

/** The weather of one place, in a line, in a column, or with all there is to know. */
const meta: Meta<Attributes> = {
  title: 'Weather box',
  component: 'tin-weather-box',
  args: { src: '/lam-giang.json', heading: 'Thời tiết', face: 'full' },
  argTypes: {
    face: { control: 'inline-radio', options: ['line', 'compact', 'full'] },
    units: { control: 'select', options: [undefined, 'metric', 'imperial', 'switch'] },
    theme: { control: 'select', options: [undefined, 'plain', 'broadsheet', 'tabloid'] },
  },
  render: (attributes) => box(attributes),
  beforeEach: [withStylesheet, answering({ '/lam-giang.json': lamGiang }), at(LAM_GIANG_NOW)],
};
export default meta;

type Story = StoryObj<Attributes>;

/** Everything: the sentence, the present, the hours, the days, and what else is known. */
export const Full: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Mưa đến khoảng 19 giờ (70 %), sau đó tạnh dần. Mát hơn hôm qua 4°.');
    await expect(title(widget(canvasElement, 'tin-weather-box'))).toBe('Thời tiết');
    expectNoLeak(canvasElement);
  },
};

/** Three days, for a narrow place. */
export const Compact: Story = {
  args: { face: 'compact' },
  play: ({ canvasElement }) => sees(canvasElement, 'Hôm nay'),
};

/** For a masthead. Where it is narrow, the sentence goes first. */
export const Line: Story = {
  args: { face: 'line' },
  play: ({ canvasElement }) => sees(canvasElement, 'Lam Giang'),
};

/** The same forecast as tables, one button away. */
export const AsTables: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Xem dạng bảng');
    part(widget(canvasElement, 'tin-weather-box'), 'table-button')?.click();
    await sees(canvasElement, 'Lam Giang, từng giờ');
  },
};

/** The newsroom's own word stands above everything, and goes at its hour. */
export const Notice: Story = {
  render: (attributes) =>
    box(
      attributes,
      html`<p slot="notice" data-urgent data-until="2024-04-10T22:00+07:00">
        <b>Khẩn cấp: lũ quét, cấp 4.</b> Người dân ven suối xã Hạ Trạch lên điểm cao ngay.
      </p>`,
    ),
  play: ({ canvasElement }) => sees(canvasElement, 'Khẩn cấp: lũ quét, cấp 4.'),
};

/** Warnings of authorities: the worst first, red from the third level on. */
export const Alerts: Story = {
  args: {
    src: '',
    snapshot: {
      ...lamGiang,
      alerts: [
        LAM_GIANG_ALERT,
        { ...LAM_GIANG_ALERT, id: 'lu', kind: 'flood', severity: 'extreme', event: 'Lũ trên báo động 3' },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Lũ trên báo động 3, cấp 4.');
    await expect(visibleText(canvasElement)).toMatch(/Lũ trên báo động 3[^]*Cảnh báo mưa dông, cấp 1/);
  },
};

/** Sun and rain in colours that hold 3:1 on light and on dark grounds. */
export const ColourIcons: Story = {
  render: (attributes) =>
    html`<div class="tin-weather-colour">${box(attributes)}${dark(box(attributes))}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, 'Hôm nay'),
};

/** Several places, and the nearest of them where the reader asks for it. */
export const SeveralPlaces: Story = {
  args: {
    src: '/{place}.json',
    places: 'Lam Giang=lam-giang@18.5,105.7; Thanh Khê=thanh-khe@18.6,105.9; Gò Cát=go-cat',
  },
  beforeEach: answering({
    '/thanh-khe.json': { ...lamGiang, place: { ...lamGiang.place, id: 'thanh-khe', name: 'Thanh Khê' } },
  }),
  play: async ({ canvasElement }) => {
    localStorage.removeItem('tinbox.place');
    await sees(canvasElement, 'Thanh Khê');
    await sees(canvasElement, 'Hôm nay');
  },
};

/** A moment that the story names: a match, a concert. */
export const ForAMoment: Story = {
  args: { at: '2024-04-10T19:00+07:00' },
  play: ({ canvasElement }) => sees(canvasElement, 'Dự báo cho 19:00 10/04/2024'),
};

/** On its way: still bars, and no title yet. */
export const Loading: Story = {
  args: { src: '/dang-tai.json' },
  beforeEach: answering({ '/dang-tai.json': 'hang' }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-weather-box');
    await settles(element, 'loading');
    await nextFrames();
    await expect(visibleText(element)).toBe('');
    await expect(element.offsetHeight).toBeGreaterThan(300);
  },
};

/** Neither an address nor a snapshot. */
export const Empty: Story = {
  args: { src: '' },
  play: ({ canvasElement }) => nothingIsShown(widget(canvasElement, 'tin-weather-box'), 'empty'),
};

/** A forecast that cannot be had leaves nothing. */
export const Failed: Story = {
  args: { src: '/hong.json' },
  beforeEach: answering({ '/hong.json': 404 }),
  play: ({ canvasElement }) => nothingIsShown(widget(canvasElement, 'tin-weather-box'), 'failed'),
};

/** With words of the page's own between the tags, readers get these. */
export const FallbackOnly: Story = {
  args: { src: '/hong.json' },
  render: (attributes) => box(attributes, html`<p>Dự báo ở trang Thời tiết</p>`),
  beforeEach: answering({ '/hong.json': 404 }),
  play: ({ canvasElement }) => sees(canvasElement, 'Dự báo ở trang Thời tiết'),
};

/** Asked again in vain: the older forecast is still true. */
export const Stale: Story = {
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-weather-box');
    await sees(element, 'Hôm nay');
    answer('/lam-giang.json', 404);
    element.reload();
    await settles(element, 'stale');
    await sees(element, '27°');
  },
};

/** Too old to be shown: its age in words, and no numbers. */
export const Expired: Story = {
  args: { src: '', snapshot: lamGiang },
  beforeEach: at(LAM_GIANG_NOW + 13 * 3_600_000),
  play: ({ canvasElement }) => sees(canvasElement, 'Số liệu tạm ẩn.'),
};

/** At every width. */
export const Widths: Story = {
  render: (attributes) => columns([240, 320, 480, 720], () => box(attributes)),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Hôm nay');
    await expect(clippedMarks(canvasElement)).toEqual([]);
  },
};

/** A long name in a narrow column. */
export const LongName: Story = {
  args: {
    src: '',
    snapshot: { ...lamGiang, place: { ...lamGiang.place, name: 'Thị trấn Nông trường Phước Lâm Thượng' } },
  },
  render: (attributes) =>
    columns([240], () => html`${box({ ...attributes, face: 'line' })}${box(attributes)}`),
  play: ({ canvasElement }) => sees(canvasElement, 'Thị trấn Nông trường'),
};

/** On a dark page, in the looks that have one. */
export const Dark: Story = {
  render: (attributes) =>
    dark(
      html`${box({ ...attributes, theme: 'broadsheet' })}${box({ ...attributes, face: 'compact', theme: 'tabloid' })}`,
    ),
  play: ({ canvasElement }) => sees(canvasElement, 'Hôm nay'),
};

/** In English, in the units of the United States, which readers may change. */
export const English: Story = {
  args: { heading: 'Weather', units: 'switch' },
  render: (attributes) => html`<div lang="en-US">${box(attributes)}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, '81°'),
};

/** Right to left, the scale of the days too. */
export const Arabic: Story = {
  args: { heading: 'الطقس' },
  render: (attributes) => html`<div lang="ar" dir="rtl">${box(attributes)}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, 'لام زانغ'),
};
