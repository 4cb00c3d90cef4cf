/** The analyzer lists an event twice, once without its name, where the event is a class. */
const withoutNamelessEvents = (declaration) => {
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
};

/** What nobody can reach from outside is no documentation. */
const withoutPrivates = (declaration) => {
  if (declaration.members)
    declaration.members = declaration.members.filter(
      ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
    );
};

const shippedPath = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/esm/$1.js');

const tags = new Map();

/** `defineOnce('tin-time', TinTime)` is a definition too; only elements that are defined are documented. */
const forReaders = {
  name: 'tinbox-for-readers',
  analyzePhase({ ts, node }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineOnce') return;
    const [tag, element] = node.arguments;
    if (tag && element && ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text);
  },
  packageLinkPhase({ customElementsManifest }) {
    const modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
      declarations.some(({ name }) => tags.has(name)),
    );
    for (const module of modules) {
      module.path = shippedPath(module.path);
      for (const declaration of module.declarations) {
        declaration.tagName = tags.get(declaration.name);
        withoutNamelessEvents(declaration);
        withoutPrivates(declaration);
      }
      module.exports = module.declarations.flatMap(({ name, tagName }) => [
        { kind: 'js', name, declaration: { name, module: module.path } },
        ...(tagName
          ? [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: module.path } }]
          : []),
      ]);
    }
    customElementsManifest.modules = modules;
  },
};

export default {
  globs: ['src/components/*/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [forReaders],
};
