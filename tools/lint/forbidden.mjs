const RAW = 'What strangers wrote is text: build it with templates or textContent.';
const LEGACY = 'Prototype.js and MooTools replace Array.from: use spread or for-of.';
const TYPES =
  'MooTools puts types of its own in the place of Event and Document: use CustomEvent and HTMLDocument.';
const DATE = 'Strangers\u2019 dates are read by feeds/dates.ts; Date takes numbers only.';
const INTL = 'Formatters are made once: take one from locales/formatters.ts.';
const FLOOR = 'Safari 15.4 cannot read this.';

/** What no line of `src` may hold, as selectors of ESLint's syntax tree. */
export const everywhere = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: RAW },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: RAW,
  },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write/]', message: RAW },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(srcdoc|style|on)/]',
    message: RAW,
  },
  { selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static|CSS)$/]', message: RAW },
  {
    selector: 'ForInStatement',
    message: 'Old libraries extend arrays and objects: use for-of with Object.keys.',
  },
  { selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]', message: LEGACY },
  {
    selector:
      ':matches([superClass.name="Event"], NewExpression[callee.name="Event"], MemberExpression[object.name="Document"])',
    message: TYPES,
  },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="parse"]', message: DATE },
  { selector: 'CallExpression[callee.property.name=/^toLocale.*String$/]', message: INTL },
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: FLOOR },
  { selector: 'StaticBlock', message: FLOOR },
  {
    selector:
      'PropertyDefinition[static=true][key.name="properties"] Property:matches([key.name=/^(reflect|useDefault|converter|state)$/], [key.name="type"][value.name=/^(Object|Array)$/])',
    message:
      'Attributes are the author\u2019s, one word or number each: the Lit of our bundles knows no more (tools/build/lean-lit.ts).',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration', message: 'Exports have names.' },
  {
    selector:
      'TaggedTemplateExpression:matches([tag.name=/^(html|css)$/], [tag.callee.name=/Html$/]) TemplateElement[value.raw=/\\drem\\b/]',
    message: 'rem belongs to the host page, which may say html{font-size:62.5%}: use em or px.',
  },
  {
    selector:
      'TaggedTemplateExpression:matches([tag.name="html"], [tag.callee.name=/Html$/]) TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A page\u2019s policy may forbid style attributes: use a class, or style.setProperty.',
  },
];

/** Making a formatter costs a hundred times what using it does; few files keep them. Asking one for the reader's zone is free. */
export const uncachedIntl = [
  {
    selector:
      ':matches(NewExpression, CallExpression[callee.property.name=/Format$|^PluralRules$|^Segmenter$|^Collator$/])[callee.object.name="Intl"]:not(CallExpression > MemberExpression[property.name="resolvedOptions"] > *)',
    message: INTL,
  },
];

const FETCH = 'Only src/feeds asks the network.';

/** The network, in every room but feeds. */
export const network = [
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name="fetch"]',
    message: FETCH,
  },
  { selector: 'MemberExpression[object.name="navigator"][property.name="sendBeacon"]', message: FETCH },
];

export const networkGlobals = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
  name,
  message: FETCH,
}));

/** What a template cannot say, because it is also drawn as a string. */
export const inTemplates = [
  {
    selector:
      'TaggedTemplateExpression:matches([tag.name="html"], [tag.callee.name=/Html$/]) TemplateElement[value.raw=/\\s[@.][\\w-]+=$/]',
    message: 'Templates are pure: events are delegated from the root, and there are no property bindings.',
  },
];
