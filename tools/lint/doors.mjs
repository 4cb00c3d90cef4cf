/** Which room may enter which: the one table behind the walls of `src`. */
export const doors = {
  model: [],
  feeds: ['model'],
  selection: ['model'],
  locales: ['model'],
  theme: [],
  controllers: ['feeds', 'selection', 'locales', 'model'],
  components: ['controllers', 'selection', 'locales', 'theme', 'model'],
  prerender: ['components', 'feeds', 'selection', 'locales', 'theme', 'model'],
  loader: ['components', 'controllers', 'feeds', 'locales', 'model'],
};

/** What a room may take from outside the project. */
const packages = {
  theme: [],
  controllers: [],
  components: ['lit'],
  prerender: ['htmlparser2', 'entities'],
};

/** Ways through an open door that are closed all the same. */
const narrow = {
  prerender: [
    {
      regex: '^(\\.\\./)+(components|theme)/(?!.*\\.(template|styles)\\.js$)',
      message: 'src/prerender takes only *.template.ts and *.styles.ts from src/components and src/theme.',
    },
  ],
  components: [
    {
      regex: '^\\.\\./(?!parts/|\\.\\./)',
      message: 'A widget does not reach into another one; what two share lives in src/components/parts.',
    },
  ],
};

const TAGS = ['html', 'svg', 'mathml', 'nothing', 'noChange', 'css', 'unsafeCSS'];

const closedRooms = (room) =>
  Object.keys(doors).filter((other) => other !== room && !doors[room].includes(other));

const sentence = (room) => `src/${room} has doors to: ${doors[room].join(', ') || 'no other room'}.`;

const closed = (room) => `^(\\.\\./)+(${closedRooms(room).join('|')})/`;

/** @param own What this file may take from Lit by name, beyond its room. */
function restrictions(room, own = []) {
  const allowed = (packages[room] ?? []).join('|');
  const outside = allowed ? `^(?!\\.|(${allowed})(/|$))` : '^(?!\\.)';
  return {
    paths: TAGS.filter((name) => !own.includes(name)).map((name) => ({
      name: 'lit',
      importNames: [name],
      message: `\`${name}\` comes from components/parts/html.ts or theme/css.ts, which the prerenderer replaces.`,
    })),
    patterns: [
      { regex: closed(room), message: sentence(room) },
      ...(own.length > 0
        ? []
        : [
            {
              regex: outside,
              allowTypeImports: room === 'controllers',
              message: `src/${room} takes nothing else from a package: the browser pays for every byte.`,
            },
          ]),
      {
        regex: '^lit-html|^@lit/|^lit/(static-html|html|directives)',
        message: 'What strangers wrote is text: no raw markup, and Lit only by its front door.',
      },
      ...(narrow[room] ?? []),
    ],
  };
}

const imports = (files, options) => ({ files, rules: { 'no-restricted-imports': ['error', options] } });

const template = restrictions('components', []);

/** Programs outside `src`, and the rooms of `src` that they may enter; `desk` is the part of the gateway that draws pages. */
const programs = {
  cli: { files: ['cli/**/*.ts'], rooms: ['feeds', 'selection', 'prerender', 'locales', 'model'] },
  gateway: {
    files: ['gateway/src/**/*.ts'],
    rooms: ['feeds', 'selection', 'prerender', 'locales', 'model', 'theme'],
  },
};

const programWall = ([name, { files, rooms }]) => {
  const closed = Object.keys(doors).filter((room) => !rooms.includes(room));
  return imports(files, {
    patterns: [
      {
        regex: `^(\\.\\./)+src/(${closed.join('|')})/`,
        message: `${name}/ has doors to these rooms of src: ${rooms.join(', ')}.`,
      },
    ],
  });
};

/** The only way out of the gateway is its connector: whoever takes undici has another. */
const wall = programWall(['gateway', programs.gateway]);
const [, { patterns: ofGateway }] = wall.rules['no-restricted-imports'];
const oneWayOut = {
  files: programs.gateway.files,
  ignores: ['gateway/src/connector/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...ofGateway,
          {
            regex: '^(undici$|(node:)?(https?|tls|dgram|http2|dns)(/|$))',
            allowTypeImports: true,
            message: 'Only gateway/src/connector asks the network.',
          },
          {
            regex: '^(node:)?net$',
            importNamePattern: '^(?!isIP|BlockList$)',
            message: 'Only gateway/src/connector asks the network.',
          },
        ],
      },
    ],
  },
};

/** The pages of the desk: they know the gateway by the types of its API alone. */
const desk = imports(['gateway/desk/**/*.ts'], {
  patterns: [
    {
      regex: `^(\\.\\./)+src/(${Object.keys(doors)
        .filter((room) => !['theme', 'locales', 'model'].includes(room))
        .join('|')})/`,
      message: 'gateway/desk has doors to these rooms of src: theme, locales, model.',
    },
    {
      regex: '^(\\.\\./)+src/(?!desk/api[\\w-]*\\.js$|theme/|locales/|model/)',
      message: 'The desk knows the gateway by gateway/src/desk/api*.ts.',
    },
    {
      regex: '^(?!\\.|lit$|lit/directives/)',
      message: 'The desk takes Lit, and nothing else from a package.',
    },
    { regex: '^lit/directives/unsafe', message: 'What readers wrote is text: no raw markup.' },
  ],
});

/** The walls as plain ESLint. A later entry replaces an earlier one for the files of both. */
export const walls = [
  ...Object.keys(doors).map((room) => imports([`src/${room}/**/*.ts`], restrictions(room))),
  imports(['src/components/*/*.template.ts'], {
    ...template,
    patterns: [
      ...template.patterns,
      {
        regex: '^lit|controllers/',
        message:
          'A template is a pure function of its view and words: it also runs where there is no browser.',
      },
    ],
  }),
  ...Object.entries(programs).map(programWall),
  oneWayOut,
  desk,
  imports(['src/components/parts/html.ts'], restrictions('components', ['html', 'noChange', 'nothing'])),
  imports(['src/theme/css.ts'], restrictions('theme', ['css'])),
];

/** The same walls for `import()`, which the rule above does not see. */
export const dynamicDoor = (room) => ({
  selector: `ImportExpression[source.value=/${closed(room).replaceAll('/', '\\u002F')}/]`,
  message: sentence(room),
});
