// Prototype 1.6 wrote its own JSON, in a way that the browsers' came to ask for: every text and list is quoted twice.
(function () {
  const toJSON = (value) => {
    if (value instanceof Array) return '[' + value.map(toJSON).join(', ') + ']';
    if (typeof value === 'string') return '"' + value.replace(/(["\\])/g, '\\$1') + '"';
    return String(value);
  };
  Array.prototype.toJSON =
    String.prototype.toJSON =
    Number.prototype.toJSON =
      function () {
        return toJSON(this.valueOf());
      };
  Date.prototype.toJSON = function () {
    return '"' + this.getUTCFullYear() + '"';
  };
})();
