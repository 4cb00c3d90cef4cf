import { html } from 'lit';

/** Drawings on a grid of 24, with one stroke. A word always stands beside. */
const PATHS = {
  check: 'M4.5 12.5l5 5L19.5 7',
  cross: 'M6 6l12 12M18 6L6 18',
  pencil: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14.5 6.5l3 3',
  star: 'M12 4l2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z',
  reply: 'M9.5 6L4.5 11l5 5M4.5 11H14a5.5 5.5 0 0 1 5.5 5.5V18',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2',
  flag: 'M5.5 21V4M5.5 4.5H18l-3 4 3 4H5.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  undo: 'M9 6L4 11l5 5M4 11h9a5.5 5.5 0 0 1 0 11h-2',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  again: 'M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5',
  ban: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 6.5l11 11',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  key: 'M3.5 6.5h17v11h-17zM7 10h.01M10.5 10h.01M14 10h.01M17 10h.01M8 14h8',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c0-4 3-6 7-6s7 2 7 6',
} as const;

export type IconName = keyof typeof PATHS;

/** Not read out. */
export const icon = (name: IconName): unknown =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]}></path>
  </svg>`;
