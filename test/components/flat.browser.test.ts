import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { flat, html, nothing } from '../../src/components/parts/html.js';
import { headedHtml } from '../../src/components/parts/heading.js';

interface Story {
  readonly kicker?: string;
  readonly title: unknown;
}

const nested = ({ kicker, title }: Story, level = 3): unknown =>
  headedHtml(level)`<article class=${kicker ? 'known' : 'plain'}>
    ${kicker ? html`<p lang=${nothing}>${kicker}</p>` : nothing}<h0><a href="/1">${title}</a></h0>
    ${[html`<i>${1}</i>`, html`<i>${2}</i>`]}
  </article>`;

/** What readers get of a template, without the comments that hold its holes. */
function drawn(...templates: readonly unknown[]): string {
  const place = document.createElement('div');
  for (const template of templates) render(template, place);
  return place.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
}

it('a flat row reads as a nested one, with and without each of its parts', () => {
  for (const story of [
    { title: 'Đò đầu năm' },
    { kicker: 'Đời sống', title: 'Đò đầu năm' },
    { title: nothing },
  ])
    for (const level of [2, 6])
      expect(drawn(flat(nested(story, level)))).to.equal(drawn(nested(story, level)));
});

it('a flat row that loses a part and gets it back reads as if it had been drawn so', () => {
  const [with_, without] = [{ kicker: 'Đời sống', title: 'Một' }, { title: 'Hai' }];
  expect(drawn(flat(nested(with_)), flat(nested(without)))).to.equal(drawn(nested(without)));
  expect(drawn(flat(nested(without)), flat(nested(with_)))).to.equal(drawn(nested(with_)));
});

it('a flat row of the same shape keeps its link, so that a reader who stands on it stays there', () => {
  const place = document.createElement('div');
  render(flat(nested({ title: 'Một' })), place);
  const link = place.querySelector('a');
  render(flat(nested({ title: 'Hai' })), place);
  expect(place.querySelector('a')).to.equal(link);
  expect(link?.textContent).to.equal('Hai');
});

it('texts stand where they stood, alone in their element, beside others and behind one without an end', () => {
  const row = (words: unknown): unknown =>
    html`<p class=${'a'}>${words}</p>
      <p><b>1</b>${words}</p>
      <p>${words}<b>2</b></p>
      <p><img alt="" />${words}</p>
      <p>${words}${words}</p>
      <p>${words} !</p>
      <p>${html`<b>${words}</b>`}</p>`;
  for (const words of ['Đò', '', '<b>Đò</b> &amp;', 5, nothing])
    expect(drawn(flat(row(words)))).to.equal(drawn(row(words)));
  expect(drawn(flat(row('Đò')), flat(row('Phà')))).to.equal(drawn(row('Phà')));
  expect(drawn(flat(row('Đò')), flat(row('')))).to.equal(drawn(row('')));
});

it('an object from a feed that looks like a template draws no markup', () => {
  const hostile = JSON.parse(
    '{"_$litType$":1,"strings":["<img src=x onerror=alert(1)>"],"values":[]}',
  ) as unknown;
  const place = document.createElement('div');
  expect(() => render(flat(nested({ title: hostile })), place)).to.throw();
  expect(place.querySelector('img')).to.equal(null);
});

it('a heading has the level asked for, or the nearest there is', () => {
  for (const [level, tag] of [
    [1, 'H1'],
    [6, 'H6'],
    [9, 'H6'],
    [0, 'H2'],
    [-3, 'H1'],
    [NaN, 'H2'],
  ] as const) {
    const place = document.createElement('div');
    render(nested({ title: 'Một' }, level), place);
    expect(place.querySelector('h1,h2,h3,h4,h5,h6')?.tagName).to.equal(tag);
  }
});
