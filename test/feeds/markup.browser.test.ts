import { expect } from '@open-wc/testing';
import { domParser, fromNode } from '../../src/feeds/dom-markup.js';
import { isElement, textOf, type MarkupNode } from '../../src/feeds/markup.js';
import { markupSuite } from './markup.suite.js';

describe('markup read by the browser', () => {
  markupSuite({
    test: it,
    equal: (actual, expected, message) => expect(actual, message).to.deep.equal(expected),
    parse: domParser(),
  });

  it('is marked by the page’s own policy first', () => {
    const marked: string[] = [];
    const parse = domParser((text) => {
      marked.push(text);
      return text;
    });
    parse('<b>a</b>', 'html');
    parse('<b>a</b>', 'xml');
    expect(marked).to.deep.equal(['<b>a</b>', '<b>a</b>']);
  });

  it('gives nothing, without an error, where the page allows no parsing', () => {
    const refuse = (): string => {
      throw new TypeError('This document requires TrustedHTML');
    };
    expect(domParser(refuse)('<b>a</b>', 'html')).to.equal(undefined);
  });

  it('sees the page itself, live', () => {
    const list = document.createElement('ul');
    const item = document.createElement('li');
    item.append('Tin ', document.createComment('ẩn'), 'mới');
    list.append(item);
    const markup = fromNode(list);
    expect([markup.name, markup.namespace, textOf(markup)]).to.deep.equal(['ul', '', 'Tin mới']);
    item.append(' nhất');
    expect(textOf(markup)).to.equal('Tin mới nhất');
    expect(markup.children.filter((node: MarkupNode) => isElement(node))).to.have.length(1);
    expect(fromNode(document.createTextNode('chữ'))).to.equal('chữ');
    expect(fromNode(document.createComment('ẩn'))).to.equal('');
  });

  it('sees no drawing of a server that lies in a template', () => {
    const host = document.createElement('div');
    const drawing = document.createElement('template');
    drawing.content.append('vẽ');
    host.append(drawing, 'chữ');
    expect(textOf(fromNode(host))).to.equal('chữ');
  });
});
