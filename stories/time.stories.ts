import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import '../src/components/time/define.js';
import { part, sees, settles, visibleText } from '../test/helpers/reader.js';
import { columns, dark } from './grounds.js';
import { widget } from './widget.js';

/** The attributes an editor writes. */
interface Attributes {
  readonly datetime?: string;
  readonly label?: string;
  readonly of?: 'page';
  readonly format?: 'absolute' | 'relative';
  readonly 'time-zone'?: string;
  readonly 'date-order'?: 'dmy' | 'mdy' | 'ymd';
}

const time = (attributes: Attributes, text = '') =>
  html`<tin-time
    datetime=${ifDefined(attributes.datetime)}
    label=${ifDefined(attributes.label)}
    of=${ifDefined(attributes.of)}
    format=${ifDefined(attributes.format)}
    time-zone=${ifDefined(attributes['time-zone'])}
    date-order=${ifDefined(attributes['date-order'])}
    >${text}</tin-time
  >`;

/** The update line of an article. Put it where your template prints "Cập nhật:", and give it the label too. */
const meta: Meta<Attributes> = {
  title: 'Time',
  component: 'tin-time',
  args: { datetime: '2024-04-10T10:04:00Z', label: 'Cập nhật:', 'time-zone': '+07:00' },
  argTypes: {
    of: { control: 'select', options: [undefined, 'page'] },
    format: { control: 'inline-radio', options: ['absolute', 'relative'] },
    'date-order': { control: 'inline-radio', options: ['dmy', 'mdy', 'ymd'] },
  },
  render: (attributes) => html`<p>${time(attributes)}</p>`,
};
export default meta;

type Story = StoryObj<Attributes>;

/** In full, in the newspaper's zone, wherever the reader is. */
export const Absolute: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Cập nhật: 17:04 10/04/2024 (GMT+7)');
    const shown = part(widget(canvasElement, 'tin-time'), 'time');
    await expect(shown).toHaveAttribute('datetime', '2024-04-10T10:04:00Z');
  },
};

/** Without a label the time stands alone. */
export const WithoutLabel: Story = {
  args: { label: '' },
  play: ({ canvasElement }) => settled(canvasElement, '17:04 10/04/2024 (GMT+7)'),
};

/** How long ago, for a week. Its box stays as wide as the full time, so that nothing moves when a minute passes. */
export const Relative: Story = {
  args: { datetime: '', format: 'relative' },
  render: (attributes) => {
    const datetime = attributes.datetime || new Date(Date.now() - 5 * 60_000).toISOString();
    return html`<p>${time({ ...attributes, datetime })}</p>`;
  },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Cập nhật: 5 phút trước');
    const shown = part(widget(canvasElement, 'tin-time'), 'time');
    await expect(shown?.dataset['full']).toMatch(/^\d\d:\d\d \d\d\/\d\d\/\d{4} \(GMT\+7\)$/);
  },
};

/** Older than a week, or in the future: the full time, whatever the format. */
export const RelativeLongAgo: Story = {
  args: { format: 'relative' },
  play: ({ canvasElement }) => settled(canvasElement, 'Cập nhật: 17:04 10/04/2024 (GMT+7)'),
};

/**
 * What your template already prints between the tags is read where there is no `datetime`, strictly, day before month,
 * in the zone you name. Readers without scripts see it as it is.
 */
export const OwnText: Story = {
  args: { datetime: '' },
  render: ({ datetime: _, ...attributes }) =>
    html`<p>${time(attributes, 'Cập nhật: 17:04 10/04/2024 GMT+7')}</p>`,
  play: ({ canvasElement }) => settled(canvasElement, 'Cập nhật: 17:04 10/04/2024 (GMT+7)'),
};

/** With `of="page"`, what the page says of its own last change: JSON-LD `dateModified`, else `article:modified_time`. */
export const OfThePage: Story = {
  args: { datetime: '', of: 'page' },
  beforeEach: () => {
    const modified = document.createElement('meta');
    modified.setAttribute('property', 'article:modified_time');
    modified.content = '2024-04-10T19:30:00+07:00';
    document.head.append(modified);
    const before = location.href;
    // What a page says of itself is read once per address.
    history.replaceState(history.state, '', '#cap-nhat');
    return () => {
      modified.remove();
      history.replaceState(history.state, '', before);
    };
  },
  play: ({ canvasElement }) => settled(canvasElement, 'Cập nhật: 19:30 10/04/2024 (GMT+7)'),
};

/** A day without an hour stays a day: no midnight is invented, and no zone. */
export const DayOnly: Story = {
  args: { datetime: '2024-04-10', label: 'Ngày đăng:' },
  play: ({ canvasElement }) => settled(canvasElement, 'Ngày đăng: 10/04/2024'),
};

const invalid = ['', 'GMT+7', '{time}', 'undefined', '31/02/2024', '0000-00-00 00:00:00', 'hôm qua'];

/** A date that is none takes the label with it: no heading without content, no space, no template, no guess. */
export const Invalid: Story = {
  render: ({ datetime: _, ...attributes }) => html`${invalid.map((text) => time(attributes, text))}`,
  play: async ({ canvasElement }) => {
    const lines = [...canvasElement.querySelectorAll('tin-time')];
    await expect(lines).toHaveLength(invalid.length);
    for (const line of lines) {
      await settles(line, 'empty');
      await expect(line.offsetHeight).toBe(0);
    }
    await expect(visibleText(canvasElement)).toBe('');
  },
};

/** The same moment for papers elsewhere. Offsets serve where a browser does not know a zone's name. */
export const OtherZones: Story = {
  render: ({ 'time-zone': _, ...attributes }) => html`
    ${['Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'Europe/London', '-03:30', 'UTC'].map(
      (zone) => html`<p>${time({ ...attributes, 'time-zone': zone, label: `${zone}:` })}</p>`,
    )}
  `,
  play: async ({ canvasElement }) => {
    for (const line of [
      'Asia/Ho_Chi_Minh: 17:04 10/04/2024 (GMT+7)',
      'Asia/Kolkata: 15:34 10/04/2024 (GMT+5:30)',
      'Europe/London: 11:04 10/04/2024 (GMT+1)',
      '-03:30: 06:34 10/04/2024 (GMT−3:30)',
      'UTC: 10:04 10/04/2024 (GMT)',
    ])
      await sees(canvasElement, line);
  },
};

/** In the language of the nearest `lang`. */
export const English: Story = {
  args: { label: 'Updated:', 'time-zone': 'Europe/London' },
  render: (attributes) => html`<p lang="en-GB">${time(attributes)}</p>`,
  play: ({ canvasElement }) => settled(canvasElement, 'Updated: 10 Apr 2024, 11:04 (GMT+1)'),
};

/** Right to left. `lang="ar-EG"` has Arabic digits, `lang="ar-MA"` Latin ones; plain `ar` leaves them to the browser. */
export const Arabic: Story = {
  args: { label: 'آخر تحديث:', 'time-zone': 'Asia/Riyadh' },
  render: (attributes) => html`<p lang="ar" dir="rtl">${time(attributes)}</p>`,
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'آخر تحديث:');
    // Engines do not agree which digits are those of `ar`.
    await waitFor(() => expect(visibleText(canvasElement)).toMatch(/2024|٢٠٢٤/));
    const line = widget(canvasElement, 'tin-time');
    const [label, shown] = [part(line, 'label'), part(line, 'time')];
    await expect(right(label)).toBeGreaterThan(right(shown));
  },
};

/** Marks above marks and marks below stay whole, at any leading the page sets. */
export const LongLabel: Story = {
  args: { label: 'Ặ Ế Ữ — cập nhật lần cuối bởi toà soạn điện tử, chuyên trang Nguyễn Hữu Dưỡng:' },
  play: ({ canvasElement }) =>
    settled(canvasElement, 'chuyên trang Nguyễn Hữu Dưỡng: 17:04 10/04/2024 (GMT+7)'),
};

/** A line that is too narrow breaks between its words and never outgrows its column. */
export const Widths: Story = {
  render: (attributes) => columns([240, 320, 480, 720], () => time(attributes)),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, '17:04 10/04/2024');
    for (const line of canvasElement.querySelectorAll('tin-time')) {
      const column = line.parentElement;
      await expect(column?.scrollWidth).toBeLessThanOrEqual(column?.clientWidth ?? 0);
    }
  },
};

/** It takes the page's colour and font, so it is dark where the page is; forced colours reach it as any text. */
export const Dark: Story = {
  render: (attributes) => dark(time(attributes)),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Cập nhật: 17:04');
    const shown = part(widget(canvasElement, 'tin-time'), 'time');
    await expect(shown && getComputedStyle(shown).color).toBe('rgb(232, 230, 225)');
  },
};

const right = (element: Element | null): number => element?.getBoundingClientRect().right ?? 0;

/** The line is all there, and is nothing but this. */
async function settled(canvas: HTMLElement, text: string): Promise<void> {
  await sees(canvas, text);
  await settles(widget(canvas, 'tin-time'), 'ready');
}
