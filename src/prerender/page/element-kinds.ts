/* The lists of https://html.spec.whatwg.org/multipage/parsing.html, by the names that they have there. */

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const HEADINGS = names('h1 h2 h3 h4 h5 h6');

/** Never on the stack of open elements. */
export const VOID = names(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);

/** Of these, what does not first open again the formatting around it. */
export const QUIET_VOID = names('base basefont bgsound col frame hr link meta param source track');

/** Start tags that end an open paragraph. */
export const ENDS_PARAGRAPH = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form table hr xmp li dd dt',
);

/** End tags that close all that is open in them. */
export const BLOCKS = names(
  'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section select summary ul',
);

export const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');

export const SPECIAL = names(
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
);

/** Their end tags are implied. */
export const IMPLIED = names('dd dt li optgroup option p rb rp rt rtc');

/** Formatting does not go through. */
export const MARKED = names('applet marquee object template td th caption');

export const SCOPE = names('applet caption html table td th marquee object template');

/** What stands in them is text. */
export const RAW = names('script style xmp iframe noembed noframes noscript textarea title');

/** Parts of a table. */
export const TABLE_PARTS = names('caption colgroup tbody tfoot thead tr td th');

/** Where only parts of a table may stand: all else is moved before the table. */
export const TABLE_FRAMES = names('table tbody tfoot thead tr colgroup');

/** May stand there all the same. */
export const TABLE_GUESTS = names('script style template');

/** Start tags that end a drawing or a formula around them. */
export const ENDS_FOREIGN = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/** Parts of a drawing or a formula in which HTML stands. */
export const HTML_INSIDE = names('foreignobject desc title mi mo mn ms mtext annotation-xml');

/** May hold words and what stands among words, no blocks. */
export const PHRASING = names(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q s samp small span strike strong sub summary sup time tt u var',
);
