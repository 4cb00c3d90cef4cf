import type { Plugin } from 'vite';

/**
 * What Lit does for templates that none of ours can be: fragments of SVG and MathML, templates that a compiler has read
 * before, holes on an element itself and in comments. `components/parts/html.ts` lets none of them in, and the
 * prerenderer, which draws the same templates, throws at them.
 */
const UNUSED: readonly (readonly [code: string, instead: string])[] = [
  ['l=2===i?"<svg>":3===i?"<math>":"",', 'l="",'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=S.createElement(f,e);P.currentNode=this.el.content;',
  ],
  [
    '{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    '{values:i}=t,e=this._$AC(t);',
  ],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
];

/**
 * Takes that out of the files that browsers load from us. Where a bundler brings Lit, it is whole.
 * @throws When Lit's source no longer holds the expected code: then this file must be read again.
 */
export const leanLit = (): Plugin => ({
  name: 'tinbox:lean-lit',
  transform: {
    filter: { id: /[\\/]lit-html[\\/]lit-html\.js$/ },
    handler(code) {
      const missing = UNUSED.find(([unused]) => !code.includes(unused));
      if (missing) this.error(`lit-html no longer holds ${missing[0]}`);
      return {
        code: UNUSED.reduce((lean, [unused, instead]) => lean.replace(unused, () => instead), code),
        map: null,
      };
    },
  },
});
