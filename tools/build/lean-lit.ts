import type { Plugin } from 'vite';

type Cut = readonly (readonly [code: string, instead: string])[];

/**
 * What Lit does for templates that none of ours can be: fragments of SVG and MathML, templates that a compiler has read
 * before, directives and nodes as values, events and properties, holes on an element itself, in comments and in raw text. `components/parts/html.ts` lets none of them in, and the
 * prerenderer, which draws the same templates, throws at them.
 */
const TEMPLATES: Cut = [
  // Cloned where nothing is loaded yet.
  ['(t?.creationScope??l).importNode(i,!0)', 'i.cloneNode(!0)'],
  // The one property that templates set: what `flat` makes of a text that is all of its element.
  [
    'this.element.setAttribute(this.name,t??"")}}class I extends',
    '".textContent"===this.name?this.element.textContent=t:this.element.setAttribute(this.name,t??"")}}class I extends',
  ],
  // Nothing here asks a part what it is, where it stands and whether that is in the page.
  ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
    '',
  ],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
  [',this._$Cv=e?.isConnected??!0', ''],
  ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
  ['for(this._$AP?.(!1,!0,s);', 'for(;'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
  [',this._$AM=e,this.options=h,', ',this._$AM=e,'],
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
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
  ['c=n??v,d=-1', 'c=v,d=-1'],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  // Else the name stays behind without what it names.
  ['D:d,V:M,I:k', 'D:d,I:k'],
  ['t=M(this,t,i),a(t)?', 'a(t)?'],
  ['t=M(this,t,i,0),o=!a(t)', 'o=!a(t)'],
  ['r=M(this,e[s+n],i,n),r===E', 'r=e[s+n],r===E'],
  [':void 0!==t.nodeType?this.T(t):d(t)', ':d(t)'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  ['ctor:"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H', 'ctor:"?"===e[1]?L:H'],
  ['e=/([.?@])?(.*)/.exec(i)', 'e=/(\\?)?(.*)/.exec(i)'],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  ['this._$AV=[],this._$AD=t,this._$AM=i}u(t){', 'this._$AV=[],this._$AD=t}u(){'],
  [
    'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):0,this._$AV.push(i),r=s[++n]',
    'this._$AV.push(2===r.type?new k(h,h.nextSibling):new r.ctor(h,r.name,r.strings)),r=s[++n]',
  ],
  [
    'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
    'void 0!==s.strings?(s._$AI(t,i),i+=s.strings.length-2):s._$AI(t[i]),i++',
  ],
  [
    'constructor(t,i,s,e){this._$AH=A,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e}_$AI(t,i=this){',
    'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){',
  ],
  ['new R(e,this),s=t.u(this.options)', 'new R(e),s=t.u()'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
  ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
  [
    'constructor(t,i,s,e,h){this._$AH=A,this.element=t,this.name=i,this._$AM=e,',
    'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,',
  ],
  ['_$AI(t,i=this,s,e){const h=this.strings;', '_$AI(t,s){const h=this.strings;'],
  ['o=!a(t)||t!==this._$AH&&t!==E,o&&', 'o=!a(t)||t!==this._$AH,o&&'],
  ['r=e[s+n],r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['class L extends H{constructor(){super(...arguments),this.type=4}', 'class L extends H{'],
  [
    'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),',
    'b=(i,...s)=>({_$litType$:1,strings:i,values:s}),w=b,T=b,',
  ],
  ['[f,v]=N(t,i);this.el=S.createElement(f,e);', '[f,v]=N(t);this.el=S.createElement(f);'],
  ['constructor({strings:t,_$litType$:i},e){', 'constructor({strings:t}){'],
  ['const N=(t,i)=>{', 'const N=t=>{'],
  ['(c=p,n=void 0);const', 'c=p;const'],
  ['new k(i.insertBefore(c(),t),t,void 0,s??{})', 'new k(i.insertBefore(c(),t),t)'],
  // The end of one entry of a list is the beginning of the next.
  ['i.push(s=new k(this.O(c()),this.O(c())))', 'i.push(s=new k(s?s._$AB:this._$AA,this.O(c())))'],
  // One letter needs no pattern.
  [
    'e=/(\\?)?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,ctor:"?"===e[1]?L:H})',
    'e="?"===i[0];d.push({type:1,index:l,name:e?i.slice(1):i,strings:s,ctor:e?L:H})',
  ],
];

/**
 * What Lit does for elements that write their properties back as attributes, and for decorators, and for
 * properties with converters of their own. No property of ours is written back (a lint rule), for attributes are the
 * author's; and none is decorated.
 */
const ELEMENTS: Cut = [
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  [',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)', ''],
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
  ],
  ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
  ['if(void 0!==e&&this._$Em!==e){', 'if(void 0!==e){'],
  [
    'this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    'this[e]=h.fromAttribute(s,t.type)',
  ],
  ['this._$Em=null,', ''],
  ['s.state&&(s.attribute=!1),', ''],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  [
    'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
    'h=u;',
  ],
  ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ['[...r(t),...o(t)]', 'r(t)'],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  [
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    '',
  ],
  [',c=a.trustedTypes,l=c?c.emptyScript:""', ''],
  ['reflect:!1,useDefault:!1,', ''],
  [
    'static createProperty(t,s=b){if(this._$Ei(),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??b}',
    'static createProperty(t,s){this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(s){const h=this[i];this[i]=s,this.requestUpdate(t,h)},configurable:!0,enumerable:!0})}',
  ],
  [',h=u;this[e]=h.fromAttribute(s,t.type)', ';this[e]=u(s,t.type)'],
  ['i.getPropertyOptions(e)', 'i.elementProperties.get(e)'],
  [
    'u={fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;}return i}},f=(t,s)=>!i(t,s),b={attribute:!0,type:String,converter:u,hasChanged:f};',
    'u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t,f=0;',
  ],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)))return;this.C(t,s,i)}',
    'requestUpdate(t,s){if(void 0!==t){if(i(this[t],s))return;this.C(t,s)}',
  ],
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
    'return this.performUpdate(),!this.isUpdatePending}',
  ],
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    '',
  ],
  ['this.finalizeStyles(this.styles)', '[this.styles].flat()'],
  [
    'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
    'return!1===i?void 0:i??t.toLowerCase()',
  ],
  ['return this.finalize(),this._$Eh&&[...this._$Eh.keys()]', 'return this.finalize(),[...this._$Eh.keys()]'],
  ['this.hasOwnProperty(d("elementProperties"))', 'this.hasOwnProperty("elementProperties")'],
  ['this.hasOwnProperty(d("finalized"))', 'this.hasOwnProperty("finalized")'],
  ['this.hasOwnProperty(d("properties"))', 'this.hasOwnProperty("properties")'],
  [
    'y[d("elementProperties")]=new Map,y[d("finalized")]=new Map',
    'y.elementProperties=new Map,y.finalized=!0',
  ],
  ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
  ['this.attachShadow(this.constructor.shadowRootOptions)', 'this.attachShadow({mode:"open"})'],
  ['d=(t,s)=>t,', ''],
];

/** What an element tells its templates: whether it is in the page, for directives. */
const HOSTS: Cut = [
  ['this.renderOptions={host:this},this._$Do=void 0', 'this.renderOptions={}'],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ['this._$Do=e(', 'e('],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
  ['i._$litElement$=!0,', ''],
];

/** What Lit does for old polyfills, and for styles that are put together or that another library made. */
const STYLES: Cut = [
  ['t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', ''],
  ['t instanceof CSSStyleSheet?t:t.styleSheet', 't.styleSheet'],
  [
    'c=e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
    'c=t=>t',
  ],
  [
    'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}toString(){return this.cssText}',
    'constructor(t){this.cssText=t}get styleSheet(){return e&&!this.o&&(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
  ],
  [
    'i=(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}',
    'i=([t])=>new n(t)',
  ],
];

const CUTS: Readonly<Record<string, Cut>> = {
  'lit-html': TEMPLATES,
  'reactive-element': ELEMENTS,
  'css-tag': STYLES,
  'lit-element': HOSTS,
};

/** What our own source must not ask of Lit, for it is cut: bound events and properties, holes in styles, options of properties and the like. */
const CUT_OFF =
  /html`[^`]*\s[@.][\w-]+=\$\{|\bcss`[^`]*\$\{|\b(?:hasChanged|noAccessor)\s*:|\b(?:scheduleUpdate|getUpdateComplete|finalizeStyles|getPropertyDescriptor|getPropertyOptions|shadowRootOptions)\b/i;

const LIT =
  /[\\/](?:lit-html|lit-element|@lit[\\/]reactive-element)[\\/](lit-html|lit-element|reactive-element|css-tag)\.js$/;

/**
 * Takes that out of the files that browsers load from us. Where a bundler brings Lit, it is whole.
 * @throws When Lit's source no longer holds the expected code: then this file must be read again.
 */
export const leanLit = (): Plugin => ({
  name: 'tinbox:lean-lit',
  transform: {
    filter: { id: [LIT, /[\\/]src[\\/].*\.ts$/] },
    handler(code, id) {
      if (!LIT.test(id)) {
        const [asked] = CUT_OFF.exec(code) ?? [];
        if (asked) this.error(`lean-lit.ts cuts from Lit what is asked of it in ${id}: ${asked}`);
        return undefined;
      }
      const cuts = CUTS[LIT.exec(id)?.[1] ?? ''] ?? [];
      let lean = code;
      for (const [unused, instead] of cuts) {
        if (!lean.includes(unused)) this.error(`Lit no longer holds in ${id}: ${unused}`);
        lean = lean.replace(unused, () => instead);
      }
      return { code: lean, map: null };
    },
  },
});
