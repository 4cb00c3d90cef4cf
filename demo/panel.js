/*
 * The demo's own panel: makes feeds fail, changes looks and widths, and says what the widgets report. It stands outside
 * Tinbox and touches it only as a page may: by `reload()` and by listening. A classic script, so that it
 * listens before any module of the page runs.
 */

(() => {
  'use strict';
  const KINDS = [
    ['', 'bình thường', 'normal'],
    ['slow', 'chậm', 'slow'],
    ['500', 'lỗi 500', 'error 500'],
    ['404', 'lỗi 404', 'error 404'],
    ['429', 'quá tải 429', 'too many 429'],
    ['cut', 'đứt giữa chừng', 'cut off'],
    ['hang', 'treo', 'hanging'],
    ['offline', 'mất mạng', 'offline'],
    ['empty', 'không có tin', 'no stories'],
    ['blank', 'trả về trống', 'empty body'],
    ['html', 'trả về HTML', 'HTML page'],
    ['huge', 'quá lớn', 'too large'],
    ['badjson', 'JSON hỏng', 'broken JSON'],
    ['nulls', 'lẫn tin rác', 'unfit items'],
  ];
  const WIDTHS = [360, 768, 1280];
  const WIDGETS = 'tin-related-news, tin-article-card';
  const query = new URLSearchParams(location.search);

  /** An element with its attributes and children; texts are texts. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  const both = (vietnamese, english) => [vietnamese, ' ', make('i', { lang: 'en' }, english)];

  /** This page's address with one thing changed; '' takes it away. */
  function address(changes) {
    const changed = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes))
      if (value) changed.set(name, value);
      else changed.delete(name);
    const text = changed.toString();
    return location.pathname + (text && `?${text}`);
  }

  const row = (label, ...children) =>
    make('div', { class: 'row' }, make('p', {}, ...label), make('div', {}, ...children));

  const choice = (name, value, words) =>
    make(
      'a',
      {
        href: address({ [name]: value }),
        'aria-current': (query.get(name) ?? '') === value ? 'true' : undefined,
      },
      ...words,
    );

  const button = (words, act) => {
    const element = make('button', { type: 'button' }, ...words);
    element.addEventListener('click', act);
    return element;
  };

  /** From now on every feed of the demo fails so; then the widgets on this page ask again. */
  async function failNow(kind) {
    await fetch(`/failure?kind=${kind}`, { method: 'POST' });
    for (const widget of document.querySelectorAll(WIDGETS)) widget.reload?.();
  }

  /** The page again in a frame: narrower, or without scripts. */
  function view(width, scripts) {
    const frame = make('iframe', {
      src: address({ panel: 'off', ...(!scripts && { prerender: 'on' }) }),
      title: width ? `${width} px` : 'Không có script · Without scripts',
      sandbox: scripts ? undefined : 'allow-same-origin',
    });
    frame.width = String(width || 1280);
    const dialog = make('dialog', { class: 'tinbox-demo-view', 'aria-label': frame.title });
    dialog.append(
      button(both('Đóng', 'Close'), () => dialog.close()),
      frame,
    );
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  const log = (name) => make('ol', { class: 'log', tabindex: '0', 'aria-label': name });

  function write(list, attributes, ...line) {
    list.append(make('li', attributes, ...line));
    list.scrollTop = list.scrollHeight;
  }

  /** What a widget said, in one line. */
  function sentence({ type, detail }) {
    if (type === 'tin-feed-error') {
      const { kind, ...more } = detail.failure;
      return `không đọc được · failed: ${[kind, ...Object.values(more)].join(' ')}`;
    }
    const { format, items, dropped, datesGuessed, datesDropped, titlesCut, imagesUpgraded } =
      detail.diagnosis;
    return [
      `${format}, ${items} tin · items`,
      dropped.length &&
        `bỏ · dropped ${dropped.length} (${[...new Set(dropped.map(({ reason }) => reason))].join(', ')})`,
      datesGuessed && `ngày đoán · dates guessed ${datesGuessed}`,
      datesDropped && `ngày bỏ · dates dropped ${datesDropped}`,
      titlesCut && `tiêu đề cụt · titles cut ${titlesCut}`,
      imagesUpgraded && `ảnh lên https · upgraded ${imagesUpgraded}`,
    ]
      .filter(Boolean)
      .join('; ');
  }

  const said = log('Widget báo gì · What the widgets say');

  function report(event) {
    const { target, detail } = event;
    const name = target.getAttribute('heading') || target.localName;
    const { pathname, search } = new URL(detail.src, location.href);
    write(
      said,
      event.type === 'tin-feed-error' ? { class: 'failed' } : {},
      make('b', {}, name),
      ` ${sentence(event)} `,
      make('small', {}, pathname + search),
    );
  }

  const seen = log('Bạn đọc đã thấy gì · What readers have seen');

  /**
   * The recipe for names of one's own in the `dataLayer`, as docs/contracts/being-seen.md has it. Where a paper has its tag
   * manager, this page has a list of lines: nothing is sent.
   */
  function tell() {
    const dataLayer = (globalThis.dataLayer = { push: print });
    for (const name of ['tin-impression', 'tin-article-select'])
      addEventListener(name, ({ detail }) => {
        dataLayer.push({ event: name.replace(/-/g, '_'), story: { ...detail, article: undefined } });
      });
  }

  function print({ event, story: { widget, list, position, reason, url, sponsored } }) {
    const why = reason && [reason.kind, reason.words].filter(Boolean).join(': ');
    const marks = [why, sponsored && 'tài trợ · sponsored'].filter(Boolean).join('; ');
    write(
      seen,
      {},
      make('b', {}, event),
      ` ${list || widget} ${position}${marks && ` (${marks})`} `,
      make('small', {}, decodeURI(new URL(url).pathname)),
    );
  }

  const titled = (list) =>
    make('div', {}, make('p', {}, ...both(...list.getAttribute('aria-label').split(' · '))), list);

  /** Two numbers that should stay 0. */
  function counters() {
    const shift = make('output', {}, '0');
    const errors = make('output', {}, '0');
    let moved = 0;
    let thrown = 0;
    if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('layout-shift'))
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value;
        shift.textContent = moved.toFixed(3);
      }).observe({ type: 'layout-shift', buffered: true });
    else shift.textContent = '?';
    const count = () => {
      errors.textContent = String(++thrown);
    };
    addEventListener('error', count);
    addEventListener('unhandledrejection', count);
    return make(
      'p',
      { class: 'counters' },
      ...both('Trang bị xô lệch', 'Layout shift'),
      ' ',
      shift,
      ' · ',
      ...both('lỗi lọt ra trang', 'uncaught errors'),
      ' ',
      errors,
    );
  }

  function panel() {
    const details = make('details', { class: 'tinbox-demo', lang: 'vi', dir: 'ltr' });
    details.append(
      make('summary', {}, ...both('Thử hỏng', 'Break it')),
      row(
        both('Mở lại trang khi nguồn tin', 'Open the page while feeds are'),
        ...KINDS.map(([kind, ...words]) => choice('fail', kind, both(...words))),
      ),
      row(
        both('Hỏi lại ngay, tin cũ đang hiện', 'Ask again now, old news on screen'),
        ...KINDS.map(([kind, ...words]) => button(both(...words), () => void failNow(kind))),
      ),
      row(
        both('Kiểu và nền', 'Look and ground'),
        ...['broadsheet', 'tabloid', 'plain'].map((theme) => choice('theme', theme, [theme])),
        choice('scheme', 'light', both('sáng', 'light')),
        choice('scheme', 'dark', both('tối', 'dark')),
      ),
      row(
        both('Xem trang', 'See the page'),
        ...WIDTHS.map((width) => button([`${width} px`], () => view(width, true))),
        button(both('không có script', 'without scripts'), () => view(0, false)),
        choice('prerender', 'on', both('dựng sẵn', 'prerendered')),
        choice('tinbox', 'debug', both('gỡ lỗi', 'debug')),
        choice('tinbox', 'off', both('tắt Tinbox', 'Tinbox off')),
      ),
      row(
        both('Toà soạn', 'Newsroom'),
        button(both('đăng một tin mới', 'publish a story'), () => void fetch('/publish', { method: 'POST' })),
        make(
          'p',
          { class: 'note' },
          ...both('“Mới nhất” hỏi lại sau 15 giây.', '“Latest” asks again after 15 seconds.'),
        ),
      ),
      counters(),
      make('div', { class: 'logs' }, titled(said), titled(seen)),
    );
    details.open = query.has('fail');
    return make('aside', { 'aria-label': 'Bảng thử · Demo panel' }, details);
  }

  if (query.get('panel') === 'off') return;
  tell();
  // Life-cycle events do not bubble; on their way down they pass the document all the same.
  document.addEventListener('tin-feed-load', report, true);
  document.addEventListener('tin-feed-error', report, true);
  document.head.append(make('link', { rel: 'stylesheet', href: '/panel.css' }));
  document.addEventListener('DOMContentLoaded', () => document.body.append(panel()));
})();
