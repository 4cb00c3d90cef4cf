const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Data as it stands in a script. Nothing in it ends it, opens a comment, or is a template to whoever reads the page before a
 * browser does; letters are ASCII, for pages of any encoding.
 */
export const scriptJson = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u0080-\uffff]|\{(?=\{)/g, escaped);
