import { part } from '../test/helpers/reader.js';

const TALLEST = 'ẾẶỮ';

/** Parts of a widget whose lines are too low for marks above marks and below letters, so that a reader may see them cut. */
export function clippedMarks(element: Element): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  return ['heading', 'kicker', 'headline', 'summary', 'meta'].filter((name) => {
    const text = part(element, name);
    if (!pen || !text) return false;
    const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(text);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const {
      actualBoundingBoxAscent,
      actualBoundingBoxDescent,
      fontBoundingBoxAscent,
      fontBoundingBoxDescent,
    } = pen.measureText(TALLEST);
    const line = parseFloat(lineHeight);
    const above = (line - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2 + fontBoundingBoxAscent;
    return actualBoundingBoxAscent > above || actualBoundingBoxDescent > line - above;
  });
}
