import type { Fresh } from './browser.js';
import type { Change } from './change.js';
import { inRounds, line, median, ms } from './medians.js';
import type { RankingTimes } from './ranking.js';

const COUNT = 1000;
const ROADS = ['src', 'items'] as const;

/** One changed row in a list of a thousand. @returns A table in Markdown. */
export async function changeTable(fresh: Fresh, rounds: number): Promise<string> {
  const samples = await inRounds(ROADS, rounds, (road) =>
    fresh((page) => page.call<Change>('changeOne', road, COUNT)),
  );
  const lines = ROADS.map((road) => {
    const all = samples.get(road) ?? [];
    return line([
      road,
      ms(median(all.map(({ cycles }) => cycles))),
      ms(median(all.map(({ painted }) => painted))),
    ]);
  });
  return `### One changed title in ${COUNT} rows, medians of ${rounds} pages

| stories by | script of the list's cycles ms | from the new stories to the paint ms |
|---|--:|--:|
${lines.join('\n')}
`;
}

/** Ranking by what stories have to do with the page. @returns A table in Markdown. */
export async function rankingTable(fresh: Fresh, rounds: number): Promise<string> {
  const ways = { '200, at once': [200, false], '1000, in slices': [1000, true] } as const;
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const samples = await inRounds(names, rounds, (name) =>
    fresh(async (page) => {
      const [count, sliced] = ways[name];
      await page.call('readyRanking', count);
      const before = await page.taken();
      const times = await page.call<RankingTimes>('rankingTimes', sliced);
      return { ...times, cpu: (await page.taken()) - before };
    }),
  );
  const lines = names.map((name) => {
    const all = samples.get(name) ?? [];
    const of = (column: 'cpu' | keyof RankingTimes): number => median(all.map((one) => one[column]));
    return line([name, ms(of('cpu')), ms(of('whole')), `${of('slices')}`, ms(of('slice'))]);
  });
  return `### Ranked by the page's story, medians of ${rounds} pages

| stories | cpu ms | from call to order ms | slices | longest slice ms |
|---|--:|--:|--:|--:|
${lines.join('\n')}
`;
}
