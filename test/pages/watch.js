// Stands first on every published page and keeps what a publisher would find in the console.
(function () {
  const seen = { errors: [], said: [], violations: [] };
  window.seen = seen;
  addEventListener(
    'error',
    ({ message, target }) => seen.errors.push(message || `not loaded: ${target.src || target.href}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
  for (const level of ['log', 'info', 'warn', 'error', 'debug'])
    console[level] = (...words) => void seen.said.push(`${level}: ${words.join(' ')}`);
})();
