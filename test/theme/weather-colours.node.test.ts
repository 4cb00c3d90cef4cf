import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const sheet = readFileSync(new URL('../../src/theme/tinbox.css', import.meta.url), 'utf8');

/** Relative luminance by WCAG 2. @param colour `#rrggbb` or `#rgb`. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test('coloured icons of the weather hold 3:1 on white, on black and on the papers of the looks', () => {
  const [, block = ''] = /\.tin-weather-colour \{([^}]*)\}/.exec(sheet) ?? [];
  const colours = [...block.matchAll(/--tin-weather-(?:sun|rain): (#[\da-f]+)/g)].map(
    ([, colour]) => colour!,
  );
  assert.equal(colours.length, 2);
  const papers = [...sheet.matchAll(/--tin-paper-2: ([^;]+);/g)].flatMap(
    ([, value]) => value?.match(/#[\da-f]{3,6}\b/gi) ?? [],
  );
  assert.ok(papers.length >= 4);
  for (const ground of ['#fff', '#000', '#111111', ...papers])
    for (const colour of colours)
      assert.ok(
        contrast(colour, ground) >= 3,
        `${colour} on ${ground}: ${contrast(colour, ground).toFixed(2)}`,
      );
});
