// What Prototype 1.7.3 is known to do to a page, and nothing else of it: http://api.prototypejs.org
(function () {
  const extend = (target, methods) => {
    for (const name of Object.keys(methods)) target[name] = methods[name];
    return target;
  };
  // Ignores iterators and the mapping function.
  const $A = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Array.from = $A;
  const { slice, forEach } = Array.prototype;
  const Enumerable = {
    each(act, context) {
      forEach.call(this, act, context);
      return this;
    },
    all(test = (value) => value, context) {
      let every = true;
      this.each((value, index) => void (every = every && !!test.call(context, value, index, this)));
      return every;
    },
    any(test = (value) => value, context) {
      return !this.all((value, index) => !test.call(context, value, index, this));
    },
    collect(act = (value) => value, context) {
      const results = [];
      this.each((value, index) => void results.push(act.call(context, value, index, this)));
      return results;
    },
    detect(test, context) {
      return this.findAll(test, context)[0];
    },
    findAll(test, context) {
      const results = [];
      this.each((value, index) => void (test.call(context, value, index, this) && results.push(value)));
      return results;
    },
    include(object) {
      return this.any((value) => value == object);
    },
    inject(memo, act, context) {
      this.each((value, index) => void (memo = act.call(context, memo, value, index, this)));
      return memo;
    },
    invoke(method, ...rest) {
      return this.collect((value) => value[method](...rest));
    },
    pluck(property) {
      return this.collect((value) => value[property]);
    },
    toArray() {
      return slice.call(this, 0);
    },
    size() {
      return this.toArray().length;
    },
    inspect() {
      return '#<Enumerable:' + this.toArray() + '>';
    },
  };
  const same = {
    every: 'all',
    some: 'any',
    map: 'collect',
    find: 'detect',
    select: 'findAll',
    filter: 'findAll',
    member: 'include',
    entries: 'toArray',
  };
  for (const name of Object.keys(same)) Enumerable[name] = Enumerable[same[name]];
  extend(Array.prototype, Enumerable);
  extend(Array.prototype, {
    _reverse: Array.prototype.reverse,
    _each: forEach,
    clear() {
      this.length = 0;
      return this;
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    compact() {
      return this.findAll((value) => value != null);
    },
    flatten() {
      return this.inject([], (all, value) => all.concat(Array.isArray(value) ? value.flatten() : [value]));
    },
    without(...values) {
      return this.findAll((value) => !values.include(value));
    },
    uniq() {
      return this.inject([], (all, value) => (all.include(value) ? all : all.concat([value])));
    },
    reverse(inline) {
      return (inline === false ? this.toArray() : this)._reverse();
    },
    clone() {
      return slice.call(this, 0);
    },
  });
  extend(String.prototype, {
    strip() {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    truncate(length = 30, truncation = '...') {
      return this.length > length ? this.slice(0, length - truncation.length) + truncation : String(this);
    },
    sub(pattern, replacement) {
      return this.replace(pattern, replacement);
    },
    include(pattern) {
      return this.indexOf(pattern) > -1;
    },
    toArray() {
      return this.split('');
    },
    empty() {
      return this == '';
    },
    blank() {
      return /^\s*$/.test(this);
    },
    inspect() {
      return "'" + this + "'";
    },
  });
  extend(Function.prototype, {
    argumentNames() {
      return [];
    },
    defer() {
      return setTimeout(this, 10);
    },
    curry(...first) {
      return (...rest) => this(...first, ...rest);
    },
    wrap(wrapper) {
      return (...rest) => wrapper(this, ...rest);
    },
  });
  const native = window.Element;
  window.Element = function (tag, attributes = {}) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
    return element;
  };
  window.Element.prototype = native.prototype;
  extend(HTMLElement.prototype, {
    visible() {
      return this.style.display !== 'none';
    },
    toggle() {
      return this[this.visible() ? 'hide' : 'show']();
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
    show() {
      this.style.display = '';
      return this;
    },
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    update(content = '') {
      this.innerHTML = content;
      return this;
    },
    insert() {
      throw new TypeError('insert is for pages');
    },
    replace() {
      throw new TypeError('replace is for pages');
    },
    wrap() {
      throw new TypeError('wrap is for pages');
    },
    match(selector) {
      return this.matches(selector);
    },
    select(selector) {
      return $A(this.querySelectorAll(selector));
    },
    empty() {
      return /^\s*$/.test(this.innerHTML);
    },
    // Scrolls the window to the element, whatever it is told.
    scrollTo() {
      window.scrollTo(0, this.getBoundingClientRect().top + scrollY);
      return this;
    },
    up() {
      return this.parentElement;
    },
    down() {
      return this.firstElementChild;
    },
    next() {
      return this.nextElementSibling;
    },
    previous() {
      return this.previousElementSibling;
    },
    observe(name, act) {
      this.addEventListener(name, act);
      return this;
    },
    fire(name, memo) {
      this.dispatchEvent(Object.assign(new window.Event(name, { bubbles: true }), { memo }));
      return this;
    },
  });
  window.Prototype = { Version: '1.7.3', K: (value) => value };
  window.Template = window.Hash = window.Selector = window.Class = function () {};
  window.$A = $A;
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => $A(document.querySelectorAll(selector));
})();
