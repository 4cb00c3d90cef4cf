import type { CliWords } from './words.js';

export const help: CliWords['help'] = {
  tinbox: `Usage: tinbox <command> [options]

  prerender   Writes the stories into a page, a folder or one widget.
  check       Reads a page as those without scripts do, and says what to mend.
  feed        Examines a feed, and writes it as a JSON Feed.
  weather     Writes the weather of a paper’s places, for cron.

  --lang vi|en   The language of the messages. Default: that of the system.
  --version      The version.
  --help         This, or the help of a command: tinbox check --help
`,
  prerender: `Usage: tinbox prerender [page.html|folder|-] [-o out] [options]
       tinbox prerender --widget 'tin-related-news src=…' [-o box.html] [options]

Writes the stories into the widgets of a page. Every other byte stays as it is, and so does a widget whose feed fails.

  -o, --output PATH     Where to write: a file, or a folder for a folder. Default: standard output.
  --widget 'TAG …'      One widget alone, for include files. When its feed fails, the file stays as it was.
  --base-url URL        The page's own address. Without it, relative feeds are read from the page's folder.
  --root FOLDER         Feeds of the page's own origin are read from this folder.
  --language TAG        Where no lang says it: vi, en, ar.
  --time-zone ZONE      Where the page names none: +07:00, Asia/Ho_Chi_Minh.
  --mode both|light|shadow   What is written. Default both.
  --json-ld             Writes lists as JSON-LD too. Needs --base-url.
  --nonce TEXT          For pages whose policy allows styles by nonce only.
  --timeout TIME        How long a feed is waited for: 800ms, 5s. Default 5s.
  --strict              Ends with 1 when a widget was left as it was written.
  --watch               Writes again when a page or a feed in the folder changes.
  --lang vi|en          The language of the messages.

Examples:
  tinbox prerender page.html -o out.html --time-zone +07:00
  tinbox prerender site -o out
  tinbox prerender < page.html --base-url https://paper.example/ > out.html
  tinbox prerender --widget 'tin-related-news src=https://paper.example/feed.json heading="Related news"' -o box.html

Ends with 0, with 1 when something was left as it was (a widget's file; a page with --strict), with 2 when
something could not be read or written.
`,
  check: `Usage: tinbox check <URL|page.html|folder|-> […] [options]

Reads pages as readers without scripts, crawlers and archives do: says what they should not have met, and what mends it.

  --json           One JSON document (docs/contracts/check.md).
  --timeout TIME   How long a page is waited for. Default 10s.
  --lang vi|en     The language of the messages. Default: that of the system, else of the page.

Examples:
  tinbox check https://paper.example/a-story
  tinbox check out
  curl -s https://paper.example/ | tinbox check -

Ends with 0 when there is nothing to mend, with 1 when there is, with 2 when a page could not be read.
`,
  feed: `Usage: tinbox feed <URL|feed.xml|-> [-o feed.json] [options]

Examines a feed: its format, its stories, what was dropped and why, who may read it. With -o it writes it as a JSON Feed.

  -o, --output FILE    Writes the stories as JSON Feed 1.1. The file stays as it was when the feed gives none.
  --page URL           The page it is for: says for sure whether that page may read it.
  --base-url URL       What addresses in a file are relative to.
  --format NAME        json-feed, rss, atom, wordpress, ghost, json-ld, generic. Default: by its looks.
  --items PATH         Home-made JSON: where the list is, data.list
  --map PAIRS          Home-made JSON: title:headline;url:link
  --time-zone ZONE     The zone of dates that name none.
  --date-order dmy|mdy|ymd   How 10/04/2024 is meant. Default dmy.
  --limit NUMBER       Stories to write. Default: all.
  --timeout TIME       How long it is waited for. Default 10s.
  --json               One JSON document (docs/contracts/feed.md).
  --lang vi|en         The language of the messages.

Examples:
  tinbox feed https://paper.example/rss/home.rss
  tinbox feed https://paper.example/rss/home.rss --page https://other.example/
  */5 * * * *  tinbox feed https://paper.example/rss/home.rss -o /srv/www/feed.json

Ends with 0, with 1 when no page (or not the page given) could show it, with 2 when it could not be read.
`,
  weather: `Usage: tinbox weather --config places.json -o weather/ [options]

Asks for the weather of a paper’s places and writes one snapshot for each, and places.json: for sites without a server of ours.
A place is asked for once in ten minutes at the most; when a provider fails, its last snapshot stays.

  -c, --config FILE    The provider and the places (docs/contracts/weather.md).
  -o, --output FOLDER  Where the snapshots are written.
  --timeout TIME       How long a provider is waited for. Default 10s.
  --jitter TIME        The first question waits for a random time up to this. Default 20s.
  --lang vi|en         The language of the messages.

A key of a provider comes from the environment: TINBOX_WEATHER_KEY.

Example:
  */10 * * * *  tinbox weather --config /etc/tinbox/places.json -o /srv/www/weather

Ends with 0, with 1 when a place failed, with 2 when all did or nothing could be read or written.
`,
};
