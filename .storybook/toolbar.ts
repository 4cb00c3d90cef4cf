/** What the toolbar sets for every story. */
export interface Look {
  readonly language: string;
  readonly theme: string;
  readonly scheme: string;
  readonly width: string;
}

interface Menu {
  readonly description: string;
  readonly toolbar: {
    readonly icon: string;
    readonly dynamicTitle: true;
    readonly items: readonly { readonly value: string; readonly title: string }[];
  };
}

const menu = (description: string, icon: string, titles: Readonly<Record<string, string>>): Menu => ({
  description,
  toolbar: {
    icon,
    dynamicTitle: true,
    items: Object.entries(titles).map(([value, title]) => ({ value, title })),
  },
});

export const toolbar: Readonly<Record<keyof Look, Menu>> = {
  language: menu('Language of the page', 'globe', { vi: 'Tiếng Việt', en: 'English', ar: 'العربية' }),
  theme: menu('Look of the paper', 'paintbrush', {
    plain: 'Plain',
    broadsheet: 'Broadsheet',
    tabloid: 'Tabloid',
  }),
  scheme: menu('Colour scheme of the page', 'contrast', { light: 'Light', dark: 'Dark' }),
  width: menu('Width of the column', 'ruler', {
    full: 'Full',
    240: '240',
    320: '320',
    480: '480',
    720: '720',
  }),
};

/** Makes of the story's page what a publisher's page would be: its language, its look, its column. */
export function showAs({ language, theme, scheme, width }: Look, canvas: HTMLElement): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.dataset['tinTheme'] = theme;
  root.style.colorScheme = scheme;
  document.body.style.background = 'Canvas';
  document.body.style.color = 'CanvasText';
  canvas.style.maxInlineSize = width === 'full' ? '' : `${width}px`;
}
