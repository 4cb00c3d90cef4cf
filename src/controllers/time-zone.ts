/** The publisher's zone: the element's own, else the page's (`data-tin-time-zone` on its root); '' where neither names one. */
export const publisherZone = (own: string): string =>
  own || document.documentElement.dataset['tinTimeZone'] || '';

/** The zone times are drawn in: the publisher's, else the reader's own. */
export const shownZone = (own: string): string =>
  publisherZone(own) || Intl.DateTimeFormat().resolvedOptions().timeZone;
