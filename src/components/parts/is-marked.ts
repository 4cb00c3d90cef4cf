import type { Article } from '../../model/article.js';

/** Whether a story cannot be drawn right without the marks of `card-marks.template.ts`. */
export const isMarked = ({ live, sponsored, access, media, image, dateline }: Article): boolean =>
  !!(live || sponsored || access || media || dateline || image?.focus);
