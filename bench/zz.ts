import { withPages } from './browser.js';
const part = process.argv[2] ?? 'vote';
await withPages(async (fresh) => {
  await fresh(async (page) => {
    const p = page as any;
    await page.call('aliveThread', 5000);
    await page.call('press', part, 'c12');
    await p.session.send('Profiler.enable');
    await p.session.send('Profiler.setSamplingInterval', { interval: 100 });
    const m = async () => Object.fromEntries((await p.session.send('Performance.getMetrics')).metrics.map((x: any) => [x.name, x.value * 1000]));
    const b = await m();
    await p.session.send('Profiler.start');
    const cycles = await page.call('press', part, 'c2496');
    const { profile } = await p.session.send('Profiler.stop');
    const a = await m();
    for (const k of ['TaskDuration','ScriptDuration','LayoutDuration','RecalcStyleDuration','V8CompileDuration']) console.log(k, (a[k] - b[k]).toFixed(2));
    console.log('cycles', cycles);
    const nodes = new Map<number, any>(profile.nodes.map((n: any) => [n.id, n]));
    const parent = new Map<number, number>();
    for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
    const self = new Map<number, number>();
    profile.samples.forEach((s: number, i: number) => self.set(s, (self.get(s) ?? 0) + (profile.timeDeltas[i + 1] ?? 0) / 1000));
    const by = new Map<string, number>(); const incl = new Map<string, number>();
    const name = (n: any) => `${n.callFrame.functionName || '(anon)'}:${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}`;
    for (const [id, t] of self) {
      const n = nodes.get(id); by.set(name(n), (by.get(name(n)) ?? 0) + t);
      const seen = new Set<string>();
      for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) { const k = name(nodes.get(at)); if (!seen.has(k)) { seen.add(k); incl.set(k, (incl.get(k) ?? 0) + t); } }
    }
    const top = (m: Map<string, number>, k: number) => [...m].sort((x, y) => y[1] - x[1]).slice(0, k).map(([n, t]) => `${t.toFixed(2)} ${n}`).join('\n');
    console.log('SELF\n' + top(by, 22)); console.log('INCL\n' + top(incl, 40));
  });
});
process.exit();
