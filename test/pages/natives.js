// Stands first on a page and remembers what a browser gave it; `natives.changed()` names what is no longer so.
(function () {
  const own = (object) => Reflect.ownKeys(object).filter((key) => typeof key === 'string');
  // Browsers make some objects when they are first asked for.
  const face = (value) => (typeof value === 'object' ? 'an object' : value);
  const take = () => {
    const found = new Map();
    for (const name of own(window)) {
      const { value } = Object.getOwnPropertyDescriptor(window, name) ?? {};
      found.set(name, face(value));
      if (typeof value !== 'function') continue;
      for (const [path, object] of [
        [name, value],
        [`${name}.prototype`, value.prototype],
      ]) {
        if (!object) continue;
        for (const key of Reflect.ownKeys(object)) {
          const descriptor = Object.getOwnPropertyDescriptor(object, key);
          found.set(`${path}.${String(key)}`, face(descriptor?.value ?? descriptor?.get));
        }
      }
    }
    return found;
  };
  const before = take();
  window.natives = {
    changed() {
      const after = take();
      const names = new Set([...before.keys(), ...after.keys()]);
      return [...names].filter(
        (name) => before.has(name) !== after.has(name) || !Object.is(before.get(name), after.get(name)),
      );
    },
  };
})();
