/** The look of pages that need no script: the text face, hairlines, one filled act. */
export const PAGES_CSS = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 40rem; padding: 16px; font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  color: light-dark(#1a1b1d, #e8e6e1); background: light-dark(#fff, #17181a); }
h1 { margin: 0 0 12px; padding-block-end: 12px; border-block-end: 1px solid; font: 600 1.3125rem/1.36 ui-serif, "Noto Serif", Cambria, "Times New Roman", serif; }
h2 { margin: 12px 0 4px; font-size: 1rem; }
small { font-size: .8125rem; font-weight: 400; color: light-dark(#56595e, #a8aaad); }
article { padding-block: 16px; border-block-end: 1px solid light-dark(#d8d5cd, #383b3f); }
article + form, p + form { margin-block-start: 24px; }
article p { margin: 0 0 8px; }
a { color: inherit; font-weight: 700; }
blockquote { margin: 8px 0; padding-inline-start: 12px; border-inline-start: 1px solid light-dark(#d8d5cd, #383b3f); }
.text { font-size: 1.0625rem; line-height: 1.6; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
input, select, button { box-sizing: border-box; min-block-size: 48px; padding: 0 16px; border: 1px solid light-dark(#7b7e83, #85898e);
  border-radius: 2px; font: inherit; color: inherit; background: transparent; }
option { color: #000; background: #fff; }
input { inline-size: 100%; max-inline-size: 24rem; }
button { font-weight: 700; }
button.main { color: light-dark(#fff, #17181a); background: light-dark(#1a1b1d, #e8e6e1); }
:focus-visible { outline: 3px solid light-dark(#0b5876, #8ac6e0); outline-offset: 3px; }
[role=status], [role=alert] { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; padding: 12px 16px; border: 1px solid; font-weight: 700; }
[role=status] p, [role=alert] p { margin: 0; }
`;
