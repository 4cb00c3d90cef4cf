import { assert } from '@open-wc/testing';
import { render as renderWithLit } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';
import { html, render } from '../../src/prerender/html.js';
import { asWritten } from '../helpers/as-written.js';
import { views } from './oracle.views.js';

/** The same template, printed by our renderer in place of drawn by Lit. */
function ours(value: unknown): unknown {
  if (isTemplateResult(value)) {
    const { strings, values } = value as { strings: TemplateStringsArray; values: unknown[] };
    return html(strings, ...values.map(ours));
  }
  if (Array.isArray(value)) return value.map(ours);
  // What our own code writes into an attribute stands in a wrapper in browsers only.
  return value && typeof value === 'object' ? String(value as { toString(): string }) : value;
}

/** Without Lit's marks, and with texts in one piece. */
function bare(element: Element): Element {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
  const marks: Comment[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode as Comment);
  for (const mark of marks) mark.remove();
  element.normalize();
  return element;
}

describe('Lit and the prerenderer draw the same in this browser', () => {
  for (const [name, view] of Object.entries(views)) {
    it(name, () => {
      const byLit = document.createElement('div');
      renderWithLit(view(), byLit);
      const page = new DOMParser().parseFromString(
        `<div>${render(ours(asWritten(view())))}</div>`,
        'text/html',
      );
      const byUs = page.querySelector('div');
      assert(byUs);
      assert(
        bare(byUs).isEqualNode(bare(byLit)),
        `${byUs.outerHTML}\n is not what Lit draws:\n${byLit.outerHTML}`,
      );
    });
  }
});
