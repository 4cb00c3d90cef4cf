import { safeUrl } from '../feeds/safe-url.js';
import { pageBase } from './page-base.js';

/** The address by which the page itself is known. */
export const pageKey = (): string => {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return safeUrl(link?.href, pageBase(), 'link') ?? location.href.replace(/#.*/, '');
};
