// What MooTools Core 1.4.5 is known to do to a page, and nothing else of it: https://mootools.net/core/docs/1.4.5
(function () {
  const implement = (target, methods) => {
    for (const name of Object.keys(methods)) target[name] = methods[name];
  };
  const typeOf = (item) => (item == null ? 'null' : item.$family ? item.$family() : typeof item);
  // Wraps what it does not know: a Set comes out as a list of one Set.
  Array.from = (item) => {
    if (item == null) return [];
    const many = typeof item.length === 'number' && typeof item !== 'function' && typeof item !== 'string';
    return many ? Array.prototype.slice.call(item) : [item];
  };
  String.from = (item) => item + '';
  Number.from = (item) => (isFinite(parseFloat(item)) ? parseFloat(item) : null);
  Function.from = (item) => (typeof item === 'function' ? item : () => item);
  const families = [Array, String, Number, Function, RegExp, Date];
  for (const type of families) type.prototype.$family = () => type.name.toLowerCase();
  Array.each = (array, act, context) => array.forEach(act, context);
  implement(Object, {
    each(object, act, context) {
      for (const key of Object.keys(object)) act.call(context, object[key], key, object);
    },
    // MooTools' own, which ignore symbols and getters.
    values: (object) => Object.keys(object).map((key) => object[key]),
    map: (object, act) =>
      Object.keys(object).reduce((all, key) => ({ ...all, [key]: act(object[key], key) }), {}),
    clone: (object) => ({ ...object }),
    append: (target, ...others) => Object.assign(target, ...others),
    getLength: (object) => Object.keys(object).length,
    contains: (object, value) => Object.values(object).indexOf(value) !== -1,
  });
  implement(Array.prototype, {
    each(act, context) {
      Array.each(this, act, context);
    },
    clone() {
      return this.slice();
    },
    clean() {
      return this.filter((item) => item != null);
    },
    invoke(method, ...rest) {
      return this.map((item) => item[method](...rest));
    },
    associate(keys) {
      return keys.reduce((all, key, index) => ({ ...all, [key]: this[index] }), {});
    },
    link: () => ({}),
    contains(item, from) {
      return this.indexOf(item, from) !== -1;
    },
    append(array) {
      this.push(...array);
      return this;
    },
    getLast() {
      return this.length ? this[this.length - 1] : null;
    },
    getRandom() {
      return this[0];
    },
    include(item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
    combine(array) {
      for (const item of array) this.include(item);
      return this;
    },
    erase(item) {
      for (let index = this.length; index--;) if (this[index] === item) this.splice(index, 1);
      return this;
    },
    empty() {
      this.length = 0;
      return this;
    },
    flatten() {
      return [].concat(...this);
    },
    pick() {
      return this.clean()[0];
    },
    hexToRgb: () => null,
    rgbToHex: () => null,
  });
  implement(String.prototype, {
    test(regex) {
      return new RegExp(regex).test(this);
    },
    contains(text) {
      return this.indexOf(text) > -1;
    },
    clean() {
      return this.replace(/\s+/g, ' ').trim();
    },
    toInt(base = 10) {
      return parseInt(this, base);
    },
    substitute(object) {
      return this.replace(/\{([^{}]+)\}/g, (_, name) => object[name] ?? '');
    },
  });
  implement(Number.prototype, {
    limit(min, max) {
      return Math.min(max, Math.max(min, this));
    },
    times(act) {
      for (let index = 0; index < this; index++) act(index);
    },
    toInt() {
      return parseInt(this, 10);
    },
  });
  implement(Function.prototype, {
    extend(key, value) {
      this[key] = value;
      return this;
    },
    implement(key, value) {
      this.prototype[key] = value;
      return this;
    },
    attempt() {
      return this();
    },
    pass(rest) {
      return () => this(...[].concat(rest));
    },
    delay(ms) {
      return setTimeout(this, ms);
    },
    periodical(ms) {
      return setInterval(this, ms);
    },
  });
  const native = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = native.prototype;
  implement(native.prototype, {
    $family: () => 'element',
    set(name, value) {
      this.setAttribute(name, value);
      return this;
    },
    get(name) {
      return this.getAttribute(name);
    },
    erase(name) {
      this.removeAttribute(name);
      return this;
    },
    getElement(selector) {
      return this.querySelector(selector);
    },
    getElements(selector) {
      return [...this.querySelectorAll(selector)];
    },
    match(selector) {
      return this.matches(selector);
    },
    adopt(...elements) {
      for (const element of elements) this.appendChild(element);
      return this;
    },
    inject(element) {
      element.appendChild(this);
      return this;
    },
    dispose() {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    empty() {
      for (const child of [...this.childNodes]) this.removeChild(child);
      return this;
    },
    clone(contents) {
      return this.cloneNode(contents !== false);
    },
    getComputedStyle(property) {
      return getComputedStyle(this)[property];
    },
    getStyle(property) {
      return this.getComputedStyle(property);
    },
    addEvent(name, act) {
      this.addEventListener(name, act);
      return this;
    },
    fireEvent() {
      return this;
    },
  });
  // Two numbers: an object of options scrolls nowhere.
  HTMLElement.prototype.scrollTo = function (x, y) {
    this.scrollLeft = x;
    this.scrollTop = y;
    return this;
  };
  window.MooTools = { version: '1.4.5' };
  window.typeOf = typeOf;
  window.Class = window.Events = window.Options = window.Request = window.Browser = function () {};
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => [...document.querySelectorAll(selector)];
})();
