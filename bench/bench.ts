import { withPages } from './browser.js';
import { drawingTable } from './drawing.js';
import { changeTable, rankingTable } from './long-lists.js';

const option = (name: string, fallback: string): string =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

const rounds = Number(option('rounds', '9'));
const cards = option('cards', '20,200,1000').split(',').map(Number);

if (process.argv.includes('--prerender')) {
  const { benchPrerender } = await import('./prerender.js');
  await benchPrerender(rounds);
  process.exit();
}
if (process.argv.includes('--delivery')) {
  const { benchDelivery } = await import('./delivery.js');
  await benchDelivery(rounds);
  process.exit();
}

if (process.argv.includes('--weather')) {
  const { weatherTable } = await import('./weather.js');
  await withPages(async (fresh) => {
    for (const warm of [false, true]) console.log(await weatherTable(fresh, rounds, warm));
  });
  process.exit();
}

if (process.argv.includes('--thread')) {
  const { actTable, threadTable } = await import('./thread/tables.js');
  await withPages(async (fresh) => {
    for (const count of option('comments', '100,1000,5000').split(',').map(Number))
      console.log(await threadTable(fresh, count, rounds));
    console.log(await actTable(fresh, 5000, rounds));
  });
  process.exit();
}

await withPages(async (fresh) => {
  for (const count of cards)
    console.log(await drawingTable(fresh, count, rounds, process.argv.includes('--warm')));
  console.log(await changeTable(fresh, rounds));
  console.log(await rankingTable(fresh, rounds));
});
