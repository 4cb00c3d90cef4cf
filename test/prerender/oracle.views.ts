import { html, nothing } from '../../src/components/parts/html.js';

/** The renderer that was bundled with these views, for the bundle in which it is ours. */
export { render as print } from '../../src/prerender/html.js';

const hostile = `"><script>alert('1')</script>&amp; {{x}}`;

/** Templates that use everything a pure template may use. */
export const views: Readonly<Record<string, () => unknown>> = {
  'text in every position': () =>
    html`<p>${hostile}</p>
      ${hostile}<b>x${hostile}y</b>`,
  'attributes, whole and in pieces': () =>
    html`<p title=${hostile} class="a ${'b'} c ${hostile}" lang="${'vi'}" data-q="${1}">x</p>`,
  'boolean attributes': () => html`<button ?disabled=${true} ?hidden=${false} type="button">x</button>`,
  'nothing in its places': () =>
    html`<p title=${nothing} lang="x ${nothing}" class=${null} id=${undefined}>
      ${nothing}${null}${undefined}
    </p>`,
  'what is not text': () => html`<p title=${false}>${0} ${true} ${-1.5} ${['a', ['b', nothing]]}</p>`,
  'templates in templates and lists': () =>
    html`<ul>
      ${['Gió <mùa>', 'Mưa'].map((word, place) => html`<li value=${place + 1}>${word}${html`<i>${place}</i>`}</li>`)}
    </ul>`,
  // prettier-ignore
  'void elements, comments and unusual spacing': () =>
    html`<!-- a comment --><img
        src=${'/anh.svg'}
        alt = ""
        title='${'x'}'
      /><br>${'x'}<input value=${'1'} disabled>`,
  'a list that is empty': () =>
    html`<ul>
      ${[]}
    </ul>`,
  'a template that is empty': () => html``,
};
