import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantMs } from '../../src/model/time-zone.js';
import type { Ranking } from '../../src/model/ranking.js';
import { atOnce } from '../../src/selection/at-once.js';
import { relatedTo } from '../../src/selection/related-to.js';
import { tokens } from '../../src/selection/tokens.js';
import { addressOf, golden, topicsOf, type Golden } from '../fixtures/golden.js';

const LEAST = 0.8;

/** Articles that share with their neighbours single words alone, of which the paper makes no tags. */
const WORDLESS: Readonly<Record<string, readonly string[]>> = { vi: [], en: ['fish-seals'] };

function rank({ articles, now }: Golden, id: string): Ranking {
  const own = articles.find((article) => article.id === id);
  assert.ok(own, `no story ${id}`);
  const leaveOut = new Set([addressOf(id)]);
  return atOnce(relatedTo(articles, topicsOf(own), { now: instantMs(now), leaveOut, limit: 4 }));
}

for (const [language, paper] of Object.entries(golden)) {
  test(`${language}: of four stories beside an article, an editor would have chosen at least ${LEAST * 4}`, () => {
    const found = paper.queries.map(({ story, expected }) => {
      const shown = rank(paper, story).articles.map(({ id }) => id);
      return { story, hits: shown.filter((id) => expected.includes(id)).length, shown };
    });
    const precision = found.reduce((sum, { hits }) => sum + hits / 4, 0) / found.length;
    const weakest = found.filter(({ hits }) => hits < 3);
    const message =
      `precision at 4 in ${language}: ${precision.toFixed(3)} over ${found.length} articles; below 3 of 4: ` +
      weakest.map(({ story, hits, shown }) => `${story} ${hits} (${shown.join(', ')})`).join('; ');
    assert.ok(precision >= LEAST, message);
  });

  test(`${language}: articles that have neighbours are given a list called related, unless no words could say why`, () => {
    const latest = paper.queries.filter(({ story }) => rank(paper, story).ranked === 'latest');
    assert.deepEqual(
      latest.map(({ story }) => story),
      WORDLESS[language],
    );
  });

  test(`${language}: a word alone is a reason only where it stands in a tag of the paper`, () => {
    const tags = paper.articles.flatMap(({ tags = [] }) => tags.flatMap((tag) => tokens(tag)));
    const alone = paper.queries
      .flatMap(({ story }) => rank(paper, story).articles)
      .flatMap(({ reason }) => (reason.kind === 'words' && !/\s/.test(reason.words) ? reason.words : []));
    assert.ok(alone.length);
    for (const word of alone) assert.ok(tags.includes(word.toLowerCase()), word);
  });

  test(`${language}: the order of the feed changes nothing`, () => {
    const turned = { ...paper, articles: [...paper.articles].reverse() };
    for (const { story } of paper.queries) assert.deepEqual(rank(turned, story), rank(paper, story));
  });

  test(`${language}: the stories and their neighbours are well written down`, () => {
    const ids = paper.articles.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { story, expected } of paper.queries) {
      assert.ok(ids.includes(story) && expected.length >= 4 && !expected.includes(story), story);
      assert.deepEqual(
        expected.filter((id) => !ids.includes(id)),
        [],
        story,
      );
    }
  });
}

test('a story told twice stands once: the second report of the flood is not beside the first', () => {
  const shown = (paper: Golden, id: string): readonly string[] =>
    rank(paper, id).articles.map((one) => one.id);
  assert.ok(!shown(golden.vi, 'lu-len').includes('lu-len-2'));
  assert.ok(!shown(golden.en, 'flood-evac').includes('flood-evac-2'));
  const beside = shown(golden.vi, 'lua-ngap').filter((id) => id.startsWith('lu-len'));
  assert.ok(beside.length <= 1, beside.join());
});

test('mother Bảy, má, is not beside drugs, ma túy, malware, mã độc, or seedlings, mạ', () => {
  const { articles, ranked } = rank(golden.vi, 'ma-bay');
  assert.equal(ranked, 'latest');
  assert.deepEqual(
    articles.filter(({ id }) => /^ma-/.test(id)),
    [],
  );
});
