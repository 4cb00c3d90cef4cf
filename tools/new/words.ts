import type { Names } from './names.js';

const language = (
  tag: string,
  { name, pascal }: Names,
  label: string,
  act: string,
): Record<string, string> => ({
  [`src/locales/${tag}/${name}.ts`]: `import type { ${pascal}Words } from '../${name}.words.js';

export const ${tag}: ${pascal}Words = {
  label: '${label}',
  act: '${act}',
};
`,
});

/** The files of src/locales. */
export const words = (names: Names): Record<string, string> => ({
  [`src/locales/${names.name}.words.ts`]: `import { vi } from './vi/${names.name}.js';
import type { WordsTable } from './words.js';

/** What the widget says beside what it shows. */
export interface ${names.pascal}Words {
  /** Above the text. */
  readonly label: string;
  /** On the button. */
  readonly act: string;
}

export const ${names.camel}Words: WordsTable<${names.pascal}Words> = {
  vi,
  others: {
    en: () => import('./en/${names.name}.js').then(({ en }) => en),
    ar: () => import('./ar/${names.name}.js').then(({ ar }) => ar),
  },
};
`,
  ...language('vi', names, 'Tiện ích mới', 'Xem'),
  ...language('en', names, 'New widget', 'Show'),
  ...language('ar', names, 'أداة جديدة', 'عرض'),
});
